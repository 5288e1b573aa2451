using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Tests;

/// <summary>What the package's targets pass on.</summary>
internal sealed class TestOptions(IReadOnlyList<TestText> texts, string visibility, bool isReferenced = true) : AnalyzerConfigOptionsProvider
{
    private readonly List<TestText> _texts = [.. texts];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.Mgr5Visibility"] = visibility,
        ["build_property.Mgr5IsReferenced"] = isReferenced ? "true" : "",
    });

    public void Replace(TestText old, TestText saved) => _texts[_texts.IndexOf(old)] = saved;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => new Values(_texts.FirstOrDefault(t => t == textFile)?.Name is { } name ? new() { ["build_metadata.AdditionalFiles.Mgr5Name"] = name } : []);

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
