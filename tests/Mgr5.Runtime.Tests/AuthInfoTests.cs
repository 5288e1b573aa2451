using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Runtime.Tests;

public sealed class AuthInfoTests
{
    private const string Access = """<doc><error type="access" object="function"><msg>Not yours</msg></error></doc>""";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Authinfo_goes_with_every_call_and_is_never_renewed()
    {
        ScriptedTransport refusing = new(static p => p["func"] == "whoami" ? "<doc><user name=\"root\"/></doc>" : Access);
        TestClient panel = new(new(refusing, PanelAuth.AuthInfo("root", "se:cret"), _time));

        await Should.ThrowAsync<PanelAccessException>(() => panel.CallAsync("a"));

        refusing.Functions.ShouldBe(["a", "whoami"]);
        refusing.Sent.Select(static p => p["authinfo"]).ShouldBe(["root:se:cret", "root:se:cret"]);
        refusing.Sent[0].ShouldNotContainKey("auth");
    }

    [Theory]
    [InlineData(Access, new[] { "a", "whoami" })]
    [InlineData("""<doc><error type="auth" object="badip"/></doc>""", new[] { "a" })]
    public async Task Authinfo_from_an_address_that_is_not_listed_has_its_own_error(string answer, string[] functions)
    {
        ScriptedTransport refusing = new(_ => answer);
        TestClient panel = new(new(refusing, PanelAuth.AuthInfo("root", "se:cret"), _time));

        PanelAddressException e = await Should.ThrowAsync<PanelAddressException>(() => panel.CallAsync("a"));

        e.Func.ShouldBe("a");
        refusing.Functions.ShouldBe(functions);
    }

    [Fact]
    public async Task A_wrong_password_in_authinfo_is_sent_once()
    {
        ScriptedTransport refusing = new(static _ => """<doc><error type="auth" object="badpassword"><msg>secret123 is wrong</msg></error></doc>""");
        TestClient panel = new(new(refusing, PanelAuth.AuthInfo("root", "secret123"), _time));

        PanelAuthenticationException e = await Should.ThrowAsync<PanelAuthenticationException>(() => panel.CallAsync("a"));

        e.Message.ShouldBe("a: *** is wrong (auth badpassword)");
        refusing.Functions.ShouldBe(["a"]);
    }

    [Fact]
    public void Authinfo_has_no_user_with_a_colon()
        => Should.Throw<ArgumentException>(static () => PanelAuth.AuthInfo("a:b", "c"));
}
