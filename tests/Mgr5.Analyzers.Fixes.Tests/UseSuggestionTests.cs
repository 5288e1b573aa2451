using Mgr5.Analyzers.CodeFixes;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class UseSuggestionTests
{
    [Theory]
    [InlineData("""_ = "https://panel.example/ispmgr?func=[|webdomian|]&out=xml";""", """_ = "https://panel.example/ispmgr?func=webdomain&out=xml";""")]
    [InlineData("""_ = @"/ispmgr?func=[|webdomian|]&out=xml";""", """_ = @"/ispmgr?func=webdomain&out=xml";""")]
    [InlineData(""""_ = """/ispmgr?func=[|webdomian|]&out=xml""";"""", """"_ = """/ispmgr?func=webdomain&out=xml""";"""")]
    [InlineData("""_ = $"/ispmgr?func=[|webdomian|]&elid={id}";""", """_ = $"/ispmgr?func=webdomain&elid={id}";""")]
    [InlineData("""_ = $@"/ispmgr?func=[|webdomian|]&elid={id}";""", """_ = $@"/ispmgr?func=webdomain&elid={id}";""")]
    [InlineData("""_ = "/ispmgr?" + "func=[|webdomian|]&elid=" + id; // who""", """_ = "/ispmgr?" + "func=webdomain&elid=" + id; // who""")]
    [InlineData("""_ = "\u002fispmgr\u003ffunc=[|webdom\u0069an|]&out=xml";""", """_ = "\u002fispmgr\u003ffunc=webdomain&out=xml";""")]
    [InlineData("""_ = "mgrctl -m ispmgr [|webdomian|] elid=1";""", """_ = "mgrctl -m ispmgr webdomain elid=1";""")]
    [InlineData(
        """_ = new Dictionary<string, string> { ["func"] = "[|webdomian|]", ["out"] = "xml" };""",
        """_ = new Dictionary<string, string> { ["func"] = "webdomain", ["out"] = "xml" };""")]
    [InlineData("""const string Func = "[|webdomian|]"; _ = "/ispmgr?out=xml&func=" + Func;""", """const string Func = "webdomain"; _ = "/ispmgr?out=xml&func=" + Func;""")]
    [InlineData("""await panel.CallAsync("[|webdomian|]");""", """await panel.CallAsync("webdomain");""")]
    public async Task A_function_that_was_meant(string before, string after)
        => (await new FixRun(new UseSuggestion(), RuleIds.UnknownFunction).FixAsync(before)).ShouldBe(after);

    [Theory]
    [InlineData("""_ = $"/ispmgr?func=webdomain.edit&[|nmae|]={name}";""", """_ = $"/ispmgr?func=webdomain.edit&name={name}";""")]
    [InlineData("""_ = new { func = "webdomain.edit", [|nmae|] = name, sok = "ok" };""", """_ = new { func = "webdomain.edit", name = name, sok = "ok" };""")]
    [InlineData("""await panel.CallAsync("webdomain.edit", new() { ["[|nmae|]"] = name });""", """await panel.CallAsync("webdomain.edit", new() { ["name"] = name });""")]
    public async Task A_parameter_that_was_meant(string before, string after)
        => (await new FixRun(new UseSuggestion(), RuleIds.UnknownParameter).FixAsync(before)).ShouldBe(after);

    [Fact]
    public async Task A_format_that_was_meant()
        => (await new FixRun(new UseSuggestion(), RuleIds.MisspeltFormat).FixAsync("""_ = "/ispmgr?func=webdomain&out=[|xlm|]";""")).ShouldBe("""_ = "/ispmgr?func=webdomain&out=xml";""");

    [Theory]
    [InlineData("""await Get("/ispmgr?func=webdomain.edit&elid=1&sok=ok&secure=[|true|]");""", """await Get("/ispmgr?func=webdomain.edit&elid=1&sok=ok&secure=on");""")]
    [InlineData("""await panel.CallAsync("webdomain.edit", new() { ["elid"] = id, ["sok"] = "ok", ["secure"] = @"[|no|]" });""", """await panel.CallAsync("webdomain.edit", new() { ["elid"] = id, ["sok"] = "ok", ["secure"] = @"off" });""")]
    public async Task A_value_that_was_meant(string before, string after)
        => (await new FixRun(new UseSuggestion(), RuleIds.ValueOfOtherType).FixAsync(before)).ShouldBe(after);

    [Fact]
    public async Task The_parent_by_its_right_name()
        => (await new FixRun(new UseSuggestion(), RuleIds.ParentByWrongName).FixAsync("""await Get($"/ispmgr?func=webdomain.error&[|plid|]={id}&out=xml");"""))
            .ShouldBe("""await Get($"/ispmgr?func=webdomain.error&elid={id}&out=xml");""");

    [Fact]
    public async Task Credentials_go_over_https()
        => (await new FixRun(new UseSuggestion(), RuleIds.CredentialInTheClear).FixAsync("""await http.GetAsync($"[|http|]://panel.example/ispmgr?authinfo=root:{id}&func=webdomain&out=xml");"""))
            .ShouldBe("""await http.GetAsync($"https://panel.example/ispmgr?authinfo=root:{id}&func=webdomain&out=xml");""");

    [Fact]
    public async Task The_title_says_what_is_written()
        => (await new FixRun(new UseSuggestion(), RuleIds.UnknownFunction).OfferedAsync("""_ = "/ispmgr?func=[|webdomian|]&out=xml";""")).ShouldBe(["Change to 'webdomain'"]);

    [Fact]
    public async Task Nothing_is_offered_where_nothing_is_near()
        => (await new FixRun(new UseSuggestion(), RuleIds.UnknownFunction).OfferedAsync("""_ = "/ispmgr?func=[|nothing.like.it|]&out=xml";""")).ShouldBeEmpty();

    [Fact]
    public async Task All_of_a_file_at_once()
        => (await new FixRun(new UseSuggestion(), RuleIds.UnknownFunction).FixAllAsync("""
            _ = "/ispmgr?func=[|webdomian|]&out=xml"; // one
            _ = $"/ispmgr?func=[|webdomian.edit|]&elid={id}";
            _ = "/ispmgr?func=[|nothing.like.it|]&out=xml";
            """)).ShouldBe("""
            _ = "/ispmgr?func=webdomain&out=xml"; // one
            _ = $"/ispmgr?func=webdomain.edit&elid={id}";
            _ = "/ispmgr?func=nothing.like.it&out=xml";
            """);
}
