using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Tests;

/// <summary>A project with snapshots, compiled with the generator.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private readonly TestOptions _options;
    private GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation project, TestOptions options)
    {
        _driver = driver;
        _options = options;
        Project = project;
        Output = project;
        Run(project);
    }

    /// <summary>The project without what was emitted.</summary>
    public Compilation Project { get; private set; }

    /// <summary>The project with what was emitted.</summary>
    public Compilation Output { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Emitted sources by their hint names.</summary>
    public IReadOnlyDictionary<string, string> Sources
        => Result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    /// <summary>Errors and warnings of the whole; the first ones tell enough.</summary>
    public IEnumerable<string> Problems
        => Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Concat(Result.Diagnostics)
            .Where(static d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(static d => d.ToString())
            .Take(10);

    public static GeneratorRun Of(string snapshot, string code = "", string visibility = "internal")
        => Of([new TestText("panel.mgr5.json", snapshot)], code, visibility);

    public static GeneratorRun Of(IReadOnlyList<TestText> texts, string code = "", string visibility = "internal", bool hasRuntime = true)
    {
        var project = CSharpCompilation.Create(
            "Tested",
            [CSharpSyntaxTree.ParseText(code, ParseOptions, path: "Code.cs", encoding: Encoding.UTF8)],
            hasRuntime ? References : [.. Net100.References.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var options = new TestOptions(texts, visibility);
        var driver = CSharpGeneratorDriver.Create(
            [new Mgr5Generator().AsSourceGenerator()],
            texts,
            ParseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, project, options);
    }

    /// <summary>Runs again over the project with another source beside.</summary>
    public void RunAfterEdit(string code)
        => Run(Project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, ParseOptions, path: "More.cs", encoding: Encoding.UTF8)));

    /// <summary>Runs again with another content of a snapshot.</summary>
    public void RunAfterSave(TestText old, TestText saved)
    {
        _options.Replace(old, saved);
        _driver = _driver.ReplaceAdditionalText(old, saved);
        Run(Project);
    }

    /// <summary>The names of the pipeline's steps with an output that is neither cached nor unchanged.</summary>
    public IEnumerable<string> StepsThatRan(params string[] steps)
        => steps.Where(step => Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            && runs.SelectMany(static r => r.Outputs).Any(static o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));

    /// <summary>How many sources were emitted again.</summary>
    public int SourcesEmittedAgain
        => Result.TrackedOutputSteps.SelectMany(static s => s.Value)
            .SelectMany(static r => r.Outputs)
            .Count(static o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private void Run(Compilation project)
    {
        Project = project;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _, TestContext.Current.CancellationToken);
        Output = output;
    }
}
