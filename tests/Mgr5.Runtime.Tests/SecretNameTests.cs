using Mgr5.Metadata;

namespace Mgr5.Runtime.Tests;

/// <summary>
/// What the runtime does not print and what <c>mgr5 request</c> does not print are two lists, of two products that do not know
/// each other.
/// </summary>
public sealed class SecretNameTests
{
    // Of a row or a form, "key" is the row's id; in a request it is a one-time key.
    private const string OnlyInRequests = "key";

    [Fact]
    public void The_lists_have_the_same_names_but_for_one()
    {
        WireNames.Secrets.ShouldBe(SecretNames.Names.Append(OnlyInRequests), ignoreOrder: true);
        SecretNames.IsSecret(OnlyInRequests).ShouldBeFalse();
    }

    public static TheoryData<string> Names =>
    [
        .. WireNames.Secrets, .. WireNames.Secrets.Select(static n => n.ToUpperInvariant()),
        "sshpasswd", "passwd2", "confirm_passwd", "PassWord_new", "passphrase", "keyfile", "secret_name", "name", "elid",
        "auth_token", "API_TOKEN", "apisecret", "direct_secret", "api_key", "admin_api_key", "ApiKey", "apiurl", "token_lifetime",
    ];

    [Theory]
    [InlineData("auth_token", true)]
    [InlineData("apisecret", true)]
    [InlineData("admin_api_key", true)]
    [InlineData("dbconfirm", true)]
    [InlineData("token_lifetime", false)]
    [InlineData("publickey", false)]
    public void What_modules_are_given_by_a_provider_is_secret(string name, bool isSecret) => SecretNames.IsSecret(name).ShouldBe(isSecret);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_name_is_judged_the_same(string name)
        => WireNames.IsSecret(name).ShouldBe(SecretNames.IsSecret(name) || name.Equals(OnlyInRequests, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_prints_what_a_line_of_a_log_would_show(string name)
        => new PanelRequest { [name] = "planted" }.ToString().Contains("planted", StringComparison.Ordinal).ShouldBe(!WireNames.IsSecret(name));
}
