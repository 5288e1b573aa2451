using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class ReadSecretFromEnvironmentTests
{
    private const string Read = """Environment.GetEnvironmentVariable("MGR5_PASSWORD") ?? throw new InvalidOperationException("MGR5_PASSWORD is not set")""";

    private readonly FixRun _fix = new(new ReadSecretFromEnvironment(), RuleIds.CredentialInLiteral);

    [Theory]
    [InlineData("""await Get("https://panel.example/ispmgr?authinfo=[|root:tr0ub4dor|]&func=webdomain&out={0}");""", "await Get($\"https://panel.example/ispmgr?authinfo=root:{Uri.EscapeDataString(READ)}&func=webdomain&out={{0}}\");")]
    [InlineData("""await Get($"https://panel.example/ispmgr?authinfo=[|root:tr0ub4dor|]&func=webdomain&elid={id}");""", "await Get($\"https://panel.example/ispmgr?authinfo=root:{Uri.EscapeDataString(READ)}&func=webdomain&elid={id}\");")]
    [InlineData("""await Get(@"https://panel.example/ispmgr?authinfo=[|root:tr0ub4dor|]&func=webdomain");""", "await Get($@\"https://panel.example/ispmgr?authinfo=root:{Uri.EscapeDataString(READ)}&func=webdomain\");")]
    [InlineData(""""await Get("""https://panel.example/ispmgr?authinfo=[|root:tr0ub4dor|]&func=webdomain&x={a}""");"""", "await Get($$\"\"\"https://panel.example/ispmgr?authinfo=root:{{Uri.EscapeDataString(READ)}}&func=webdomain&x={a}\"\"\");")]
    [InlineData("""await Get("/ispmgr", new Dictionary<string, string> { ["func"] = "auth", ["username"] = name, ["password"] = "[|tr0ub4dor|]", ["out"] = "xml" });""", """await Get("/ispmgr", new Dictionary<string, string> { ["func"] = "auth", ["username"] = name, ["password"] = READ, ["out"] = "xml" });""")]
    [InlineData("""await Get("/ispmgr", new { func = "webdomain", authinfo = "[|root:tr0ub4dor|]" });""", """await Get("/ispmgr", new { func = "webdomain", authinfo = $"root:{READ}" });""")]
    public async Task The_secret_is_read_from_the_environment(string before, string after)
        => (await _fix.FixAsync(before)).ShouldBe(after.Replace("READ", Read, StringComparison.Ordinal));

    [Fact]
    public async Task A_parameters_own_name_names_the_variable()
        => (await _fix.OfferedAsync("""await Get("/ispmgr?func=user.edit&elid=1&sok=ok&old_passwd=[|tr0ub4dor|]");""")).ShouldBe(["Read the secret from the environment variable MGR5_OLD_PASSWD"]);

    [Theory]
    [InlineData("""const string Address = "/ispmgr?authinfo=[|root:tr0ub4dor|]&func=webdomain"; await Get(Address);""")]
    [InlineData("""_ = name is "/ispmgr?authinfo=[|root:tr0ub4dor|]&func=webdomain";""")]
    public async Task Nothing_is_offered_where_only_a_constant_compiles(string code) => (await _fix.OfferedAsync(code)).ShouldBeEmpty();
}
