using Mgr5.Metadata.Selections;

namespace Mgr5.Metadata.Tests;

public sealed class BuildSettingsTests
{
    private static BuildSettings Read(string? visibility = null, string? emit = null, string? functions = null, string? language = null)
        => BuildSettings.Read(key => key switch
        {
            "build_property.Mgr5Visibility" => visibility,
            "build_property.Mgr5Emit" => emit,
            "build_property._Mgr5Functions" => functions,
            "build_property.Mgr5Language" => language,
            _ => null,
        });

    [Theory]
    [InlineData(null, EmitMode.Auto)]
    [InlineData("", EmitMode.Auto)]
    [InlineData("Auto", EmitMode.Auto)]
    [InlineData(" all ", EmitMode.All)]
    [InlineData("USED", EmitMode.Used)]
    [InlineData("other", EmitMode.Auto)]
    public void The_mode_is_a_word_in_any_case(string? emit, EmitMode mode) => Read(emit: emit).Emit.ShouldBe(mode);

    [Theory]
    [InlineData(null, false)]
    [InlineData("internal", false)]
    [InlineData(" Public", true)]
    public void Types_are_public_where_the_project_says_so(string? visibility, bool isPublic) => Read(visibility).IsPublic.ShouldBe(isPublic);

    [Fact]
    public void What_is_not_said_is_no_restriction()
    {
        Read().Functions.ShouldBe(FunctionPatterns.All);
        Read(functions: "|a|").Functions.ShouldBe(FunctionPatterns.Parse("a"));
        Read(language: " ").Language.ShouldBeNull();
        Read(language: " ru ").Language.ShouldBe("ru");
    }

    [Fact]
    public void A_snapshot_without_patterns_has_those_of_the_project()
    {
        SnapshotSettings.Read(static _ => "").ShouldBe(new(null, null));
        SnapshotSettings.Read(static key => key == "build_metadata.AdditionalFiles.Mgr5Name" ? " Lite " : "a|b").ShouldBe(new("Lite", FunctionPatterns.Parse("a;b")));
    }

    [Fact]
    public void The_package_passes_on_what_is_read_and_nothing_else()
    {
        string props = File.ReadAllText(Repository.Path("generator", "Mgr5.CodeGen", "build", "Mgr5.CodeGen.props"));
        string[] passed =
        [
            .. System.Text.RegularExpressions.Regex.Matches(props, "<CompilerVisibleProperty Include=\"(\\w+)\"").Select(static m => "build_property." + m.Groups[1].Value),
            .. System.Text.RegularExpressions.Regex.Matches(props, "MetadataName=\"(\\w+)\"").Select(static m => "build_metadata.AdditionalFiles." + m.Groups[1].Value),
        ];

        typeof(BuildNames).GetFields()
            .Select(static f => (string)f.GetRawConstantValue()!)
            .Where(static n => n.StartsWith("build_", StringComparison.Ordinal))
            .ShouldBe(passed, ignoreOrder: true);
    }

    [Fact]
    public void The_package_defines_the_symbol_that_is_looked_for()
        => File.ReadAllText(Repository.Path("generator", "Mgr5.CodeGen", "build", "Mgr5.CodeGen.targets"))
            .ShouldContain($"<DefineConstants>$(DefineConstants);{BuildNames.DesignTimeSymbol}</DefineConstants>");
}
