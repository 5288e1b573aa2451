using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Tests;

/// <summary>What the package's targets pass on.</summary>
/// <param name="texts">The additional files, which know their metadata.</param>
/// <param name="properties">The project's properties by the names that the compiler sees.</param>
internal sealed class TestOptions(IReadOnlyList<TestText> texts, params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    private readonly List<TestText> _texts = [.. texts];

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(static p => "build_property." + p.Name, static p => p.Value));

    public void Replace(TestText old, TestText saved) => _texts[_texts.IndexOf(old)] = saved;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => new Values(_texts.FirstOrDefault(t => t == textFile) is { } text
            ? new() { ["build_metadata.AdditionalFiles.Mgr5Name"] = text.Name ?? "", ["build_metadata.AdditionalFiles.Mgr5Functions"] = text.Functions ?? "" }
            : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            bool has = values.TryGetValue(key, out string? found);
            value = found ?? "";
            return has;
        }
    }
}
