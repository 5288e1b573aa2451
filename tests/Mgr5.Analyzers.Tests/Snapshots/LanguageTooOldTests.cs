using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Analyzers.Tests.Snapshots;

public sealed class LanguageTooOldTests
{
    private const string Good = """{ "format": 1, "panel": "ispmgr", "functions": {} }""";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public async Task It_is_said_once_with_the_version(LanguageVersion version, string name)
        => (await SnapshotFindings.InProjectAsync([new("a.mgr5.json", Good), new("b.mgr5.json", Good, name: "B")], [], languageVersion: version))
            .ShouldBe([$"error MGR0007: Mgr5.CodeGen emits C# 12, and this project is compiled as C# {name}: remove LangVersion from the project, or set it to 12 or later"]);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public async Task Newer_ones_are_fine(LanguageVersion version)
        => (await SnapshotFindings.InProjectAsync([new("a.mgr5.json", Good)], [], languageVersion: version)).ShouldBeEmpty();

    [Fact]
    public async Task Without_a_snapshot_there_is_nothing_to_emit()
        => (await SnapshotFindings.InProjectAsync([], [], languageVersion: LanguageVersion.CSharp11)).ShouldBeEmpty();
}
