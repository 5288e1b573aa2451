using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mgr5.Analyzers.Tests.Corpus;

/// <summary>The settings of each snippet.</summary>
internal sealed class CorpusOptions(IReadOnlyDictionary<SyntaxTree, IReadOnlyDictionary<string, string>> settings) : AnalyzerConfigOptionsProvider
{
    private static readonly Values None = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions => None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => settings.TryGetValue(tree, out IReadOnlyDictionary<string, string>? values) ? new Values(values) : None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            bool has = values.TryGetValue(key, out string? found);
            value = found ?? "";
            return has;
        }
    }
}
