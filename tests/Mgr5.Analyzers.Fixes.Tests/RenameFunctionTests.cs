using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class RenameFunctionTests
{
    private readonly FixRun _fix = new(new RenameFunction(), RuleIds.RenamedFunction);

    [Theory]
    [InlineData("""_ = $"/ispmgr?func=[|wwwdomain.edit|]&elid={id}&name={name}";""", """_ = $"/ispmgr?func=webdomain.edit&elid={id}&name={name}";""")]
    [InlineData("""_ = new Dictionary<string, string> { { "func", "[|wwwdomain.edit|]" }, { "sok", "ok" } };""", """_ = new Dictionary<string, string> { { "func", "webdomain.edit" }, { "sok", "ok" } };""")]
    public async Task The_function_gets_its_name_of_today(string before, string after) => (await _fix.FixAsync(before)).ShouldBe(after);

    [Fact]
    public async Task Nothing_is_offered_where_a_parameter_is_not_there_today()
        => (await _fix.OfferedAsync("""_ = $"/ispmgr?func=[|wwwdomain.edit|]&elid={id}&wwwname={name}";""")).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_offered_where_parameters_were_renamed_too()
        => (await _fix.OfferedAsync("""_ = $"/ispmgr?func=[|domain.sublist.edit|]&elid={id}&sdtype=A";""")).ShouldBeEmpty();
}
