using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Benchmarks.Generator;

/// <summary>A project with the package, its snapshot and options.</summary>
/// <param name="snapshot">The snapshot's text.</param>
/// <param name="emit">What <c>Mgr5Emit</c> says.</param>
/// <param name="documentation">How doc comments are read: not at all in a build that writes no documentation file.</param>
/// <param name="isDesignTime">Whether an editor asks.</param>
internal sealed class GeneratedProject(string snapshot, string emit, DocumentationMode documentation = DocumentationMode.None, bool isDesignTime = false)
{
    private readonly CSharpParseOptions _parseOptions = new(
        LanguageVersion.Latest, documentation, preprocessorSymbols: isDesignTime ? ["MGR5_DESIGN_TIME"] : []);

    /// <summary>One build: a new driver, as the compiler makes one for each.</summary>
    public (GeneratorDriver Driver, Compilation Output) Generate(IEnumerable<string> sources)
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(Compiler.Parse(sources, _parseOptions), out Compilation output, out _);
        return (driver, output);
    }

    /// <summary>What is emitted when nothing else is in the project.</summary>
    public string[] Emitted() => [.. Generate([]).Driver.GetRunResult().GeneratedTrees.Select(static t => t.ToString())];

    /// <param name="isTracked">Whether it remembers which of its steps ran, which takes time.</param>
    public GeneratorDriver Driver(bool isTracked = false) => CSharpGeneratorDriver.Create(
        [new Mgr5.Generator.Mgr5Generator().AsSourceGenerator()],
        [new SnapshotText(snapshot)],
        _parseOptions,
        new Options(emit),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    public CSharpCompilation Parse(IEnumerable<string> sources) => Compiler.Parse(sources, _parseOptions);

    /// <summary>A file that somebody types into.</summary>
    public SyntaxTree Tree(string source) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), _parseOptions, "typed.cs");

    internal sealed class SnapshotText(string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

        public override string Path => "ispmgr.mgr5.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(string emit) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.Mgr5Emit"] = emit, ["build_property.Mgr5IsReferenced"] = "true" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

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
