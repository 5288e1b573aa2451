using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Mgr5.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mgr5.Generator.Tests;

/// <summary>A project with snapshots, compiled with the generator. Every run is made twice: the second one, of the same project, has nothing to do.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location)];

    private readonly CSharpParseOptions _parseOptions;
    private readonly TestOptions _options;
    private GeneratorDriver _driver;

    private GeneratorRun(TestProject project)
    {
        _parseOptions = new(project.LanguageVersion, project.Documentation, preprocessorSymbols: project.IsDesignTime ? ["MGR5_DESIGN_TIME"] : []);
        _options = new(
            project.Texts,
            ("Mgr5Emit", project.Emit),
            ("Mgr5Visibility", project.Visibility),
            ("_Mgr5Functions", project.Functions),
            ("Mgr5Language", project.Language));
        _driver = CSharpGeneratorDriver.Create(
            [new Mgr5Generator().AsSourceGenerator()],
            project.Texts,
            _parseOptions,
            _options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Project = CSharpCompilation.Create(
            "Tested",
            project.Code.Select((code, i) => Parse(code, i == 0 ? "Code.cs" : $"Code{i}.cs")),
            project.HasRuntime ? References : [.. Net100.References.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: project.Nullable));
        Output = Project;
        Run(Project);
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

    public static GeneratorRun Of(TestProject project) => new(project);

    public static GeneratorRun Of(string snapshot, string code = "", string visibility = "internal")
        => Of([new TestText("panel.mgr5.json", snapshot)], code, visibility);

    public static GeneratorRun Of(IReadOnlyList<TestText> texts, string code = "", string visibility = "internal", bool hasRuntime = true)
        => Of(new TestProject { Texts = texts, Code = [code], Visibility = visibility, HasRuntime = hasRuntime });

    /// <summary>Runs again over the project with another source beside.</summary>
    public void RunAfterAdding(string code) => Run(Project.AddSyntaxTrees(Parse(code, "More.cs")));

    /// <inheritdoc cref="RunAfterAdding(string)"/>
    public void RunAfterAdding(Microsoft.CodeAnalysis.Text.SourceText code)
        => Run(Project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, _parseOptions, "Text.cs", TestContext.Current.CancellationToken)));

    /// <summary>Runs again over the project with another content of its first source.</summary>
    public void RunAfterEdit(string code)
        => Run(Project.ReplaceSyntaxTree(Project.SyntaxTrees.First(), Parse(code, "Code.cs")));

    /// <summary>Runs again with another content of a snapshot.</summary>
    public void RunAfterSave(TestText old, TestText saved)
    {
        _options.Replace(old, saved);
        _driver = _driver.ReplaceAdditionalText(old, saved);
        Run(Project);
    }

    /// <summary>The names of the pipeline's steps with an output that is neither cached nor unchanged.</summary>
    public IEnumerable<string> StepsThatRan(params string[] steps)
        => steps.Where(step => Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs) && HasRun(runs));

    /// <summary>How many sources were emitted again.</summary>
    public int SourcesEmittedAgain
        => Result.TrackedOutputSteps.SelectMany(static s => s.Value)
            .SelectMany(static r => r.Outputs)
            .Count(static o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static bool HasRun(ImmutableArray<IncrementalGeneratorRunStep> runs)
        => runs.SelectMany(static r => r.Outputs).Any(static o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private SyntaxTree Parse(string code, string path)
        => CSharpSyntaxTree.ParseText(code, _parseOptions, path, Encoding.UTF8, TestContext.Current.CancellationToken);

    private void Run(Compilation project)
    {
        Project = project;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _, TestContext.Current.CancellationToken);
        Output = output;

        GeneratorRunResult again = _driver.RunGenerators(project.Clone(), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        again.TrackedSteps.Where(static s => TrackingNames.All.Contains(s.Key) && HasRun(s.Value)).Select(static s => s.Key).ShouldBeEmpty();
        again.TrackedOutputSteps.Where(static s => HasRun(s.Value)).ShouldBeEmpty();
        again.GeneratedSources.Select(static s => s.SourceText).ShouldBe(Result.GeneratedSources.Select(static s => s.SourceText), ReferenceComparer.Instance);
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static readonly ReferenceComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
