namespace Package.Tests;

/// <summary>Where types are missing, a build says why, though the compiler stops at the code that uses them.</summary>
public sealed class MissingTypesTests(Feed feed)
{
    private const string Program = "using Mgr5.Ispmgr; class C { private readonly IspmgrClient? _panel; private readonly WebdomainItem? _site; static void Main() { } }";

    [Theory]
    [InlineData("unreadable", "{\n  \"format\": x }", "", @"ispmgr\.mgr5\.json\(2,13\): error MGR0001: The snapshot cannot be read: this is not JSON")]
    [InlineData("language", null, "<LangVersion>11</LangVersion>", @"error MGR0007: Mgr5\.CodeGen emits C# 12, and this project is compiled as C# 11\.0")]
    [InlineData("missing", null, "<EnableDefaultMgr5Snapshots>false</EnableDefaultMgr5Snapshots>", @"error MGR0002: Mgr5\.CodeGen has no snapshot to emit from")]
    [InlineData("pattern", null, "<Mgr5Functions>webdomian.*</Mgr5Functions>", @"error MGR0005: The pattern 'webdomian\.\*' in Mgr5Functions matches no function; did you mean 'webdomain\.\*'\?")]
    public async Task The_reason_is_said_beside_the_errors_of_the_compiler(string name, string? snapshot, string properties, string reason)
    {
        string project = await feed.ProjectAsync(
            name, (name + ".csproj", UserProject.Xml(properties)), ("Program.cs", Program), ("ispmgr.mgr5.json", snapshot ?? UserProject.Sample));

        (int exitCode, string output) = await feed.DotnetAsync(project, "build", "--nologo");

        exitCode.ShouldNotBe(0);
        output.ShouldMatch(reason);
        output.ShouldMatch(@"Program\.cs\(1,\d+\): error CS0(234|246)");
        output.Split('\n').Where(static l => l.Contains("MGR000", StringComparison.Ordinal)).Select(static l => l.Trim()).Distinct().ShouldHaveSingleItem(output);
        output.ShouldNotContain("AD0001");
        output.ShouldNotContain("CS8785");
    }
}
