using System.Globalization;
using System.Text;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using Spectre.Console;

namespace Mgr5.Benchmarks.Generator;

/// <summary>What the generator costs: against NSwag for a whole panel, and against its absence for a project of a user.</summary>
internal static class GeneratorReport
{
    private static readonly CSharpParseOptions PeerOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    public static IReadOnlyList<Budget> Run(IAnsiConsole console, int rounds)
    {
        string json = MadeUpPanel.Json(Path.Combine(AppContext.BaseDirectory, "ispmgr.mgr5.json"));
        Snapshot snapshot = SnapshotReader.Read(Encoding.UTF8.GetBytes(json));
        int members = snapshot.Functions.Sum(static f => (f.Parameters?.Count ?? 0) + (f.Columns?.Count ?? 0));
        console.WriteLine($"A panel of {snapshot.Functions.Count} functions with {members} parameters and columns; its snapshot has {Megabytes(json.Length)}.");
        return [.. WholePanel(console, json, snapshot, rounds), .. Projects(console, json, snapshot, rounds), .. Editing(console, json, snapshot)];
    }

    private static IEnumerable<Budget> WholePanel(IAnsiConsole console, string json, Snapshot snapshot, int rounds)
    {
        OpenApiDocument document = OpenApiPeer.Document(snapshot);
        string peer = OpenApiPeer.Client(document);
        GeneratedProject project = new(json, "All");
        string[] emitted = project.Emitted();
        long peerBytes = Bytes(peer);

        IReadOnlyList<Timing> generate = Interleaved.Measure(rounds, ("NSwag", () => OpenApiPeer.Client(document)), ("Mgr5", () => project.Driver().RunGenerators(project.Parse([]))));
        IReadOnlyList<Timing> compile = Interleaved.Measure(
            rounds,
            ("NSwag", () => Compiler.Emit(Compiler.Parse([peer], PeerOptions))),
            ("Mgr5", () => Compiler.Emit(Compiler.Parse(emitted, PeerOptions))),
            ("Mgr5, generated in the build", () => Compiler.Emit(project.Generate([]).Output)));

        Table table = Table("All functions", "emitted", "generate", "compile", "generate + compile", "assembly");
        table.AddRow("NSwag 14", Megabytes(peerBytes), Time(generate[0]), Time(compile[0]), "", Megabytes(Compiler.Emit(Compiler.Parse([peer], PeerOptions))));
        table.AddRow("Mgr5", Megabytes(Bytes(emitted)), Time(generate[1]), Time(compile[1]), Time(compile[2]), Megabytes(Compiler.Emit(Compiler.Parse(emitted, PeerOptions))));
        table.AddRow("ratio", Ratio((double)Bytes(emitted) / peerBytes), Ratio(generate[1].Ratio), Ratio(compile[1].Ratio), Ratio(compile[2].Ratio), "");

        // NSwag has its doc comments always.
        string[] documented = new GeneratedProject(json, "All", DocumentationMode.Parse).Emitted();
        table.AddRow("Mgr5, documented", Megabytes(Bytes(documented)), "", "", "", "");
        table.AddRow("ratio", Ratio((double)Bytes(documented) / peerBytes), "", "", "", "");
        console.Write(table);
        yield return new("emitted text against NSwag's", (double)Bytes(emitted) / peerBytes, 0.25, "×");
        yield return new("compile time against NSwag's", compile[1].Ratio, 0.45, "×");
    }

    private static IEnumerable<Budget> Projects(IAnsiConsole console, string json, Snapshot snapshot, int rounds)
    {
        (string Chain, NodeShape Node)[] functions = [.. Functions(ShapeBuilder.Build(snapshot).Roots, "")];
        GeneratedProject project = new(json, "Auto");
        IReadOnlyList<string> lines = UserProject.Lines100K;
        int[] counts = [0, 20, 200, functions.Length];
        (string Name, Action Work)[] builds = [.. counts.Select(count => ($"{count} functions", (Action)(() => Compiler.Emit(project.Generate(Sources(count)).Output))))];
        IReadOnlyList<Timing> timings = Interleaved.Measure(
            rounds, [("no package", () => Compiler.Emit(Compiler.Parse(lines, PeerOptions))), .. builds]);

        long absent = Compiler.Emit(Compiler.Parse(lines, PeerOptions));
        Table table = Table("A project of 100,000 lines", "compile", "over no package", "ratio", "emitted", "assembly over no package");
        table.AddRow("no package", Time(timings[0]), "", "", "", "");
        for (int i = 0; i < counts.Length; i++)
        {
            (GeneratorDriver driver, Compilation output) = project.Generate(Sources(counts[i]));
            table.AddRow(
                builds[i].Name,
                Time(timings[i + 1]),
                $"{timings[i + 1].Difference:0} ms",
                Ratio(timings[i + 1].Ratio),
                Kilobytes(driver.GetRunResult().GeneratedTrees.Sum(static t => (long)t.Length)),
                Kilobytes(Compiler.Emit(output) - absent));
        }

        console.Write(table);
        yield return new("a project that uses 20 functions, over no package", timings[2].Ratio, 1.05, "×");
        yield return new("a project that uses 20 functions, over calls by hand", Added(console, project, Used(20), rounds), 100, "ms");

        // Every fiftieth, so that they come from all over the panel.
        (string Chain, NodeShape Node)[] Used(int count)
            => [.. Enumerable.Range(0, count).Select(i => functions[i * (functions.Length / Math.Max(count, 1)) % functions.Length])];
        IEnumerable<string> Sources(int count) => [.. lines, UserProject.Calls(Used(count))];
    }

    // A tenth of a second cannot be seen beside a compilation of five: what it consists of is measured by itself, the generator over the whole
    // project, and compiling what it emits beside a tenth of the project.
    private static double Added(IAnsiConsole console, GeneratedProject project, (string Chain, NodeShape Node)[] used, int rounds)
    {
        string calls = UserProject.Calls(used);
        CSharpCompilation whole = project.Parse([.. UserProject.Lines100K, calls]);
        string[] emitted = [.. project.Driver().RunGenerators(whole).GetRunResult().GeneratedTrees.Select(static t => t.ToString())];
        string[] tenth = [.. UserProject.Lines100K.Take(UserProject.Lines100K.Count / 10)];
        IReadOnlyList<Timing> generate = Interleaved.Measure(rounds * 5, ("generator", () => project.Driver().RunGenerators(whole)));
        IReadOnlyList<Timing> compile = Interleaved.Measure(
            rounds * 5,
            ("by hand", () => Compiler.Emit(Compiler.Parse([.. tenth, UserProject.CallsByHand(used)], PeerOptions))),
            ("emitted", () => Compiler.Emit(Compiler.Parse([.. tenth, calls, .. emitted], PeerOptions))));

        Table table = Table("20 functions used", "time");
        table.AddRow("the generator, over 100,000 lines", Time(generate[0]));
        table.AddRow("compiling what it emits, over calls by hand", $"{compile[1].Difference:0} ms");
        console.Write(table);
        return generate[0].Milliseconds + compile[1].Difference;
    }

    private static IEnumerable<Budget> Editing(IAnsiConsole console, string json, Snapshot snapshot)
    {
        GeneratedProject project = new(json, "Auto", DocumentationMode.Parse, isDesignTime: true);
        CSharpCompilation compilation = project.Parse(UserProject.Lines100K).AddSyntaxTrees(project.Tree("class Typed;"));
        AdditionalText text = new GeneratedProject.SnapshotText(json);
        GeneratorDriver driver = project.Driver(isTracked: true).ReplaceAdditionalTexts([text]).RunGenerators(compilation);
        GeneratorDriver timed = project.Driver().ReplaceAdditionalTexts([text]).RunGenerators(compilation);

        List<double> keystrokes = [];
        for (int i = 0; i < 50; i++)
        {
            SyntaxTree typed = compilation.SyntaxTrees.Last();
            compilation = compilation.ReplaceSyntaxTree(typed, project.Tree($"class Typed{i};"));
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            timed = timed.RunGenerators(compilation);
            keystrokes.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        driver = driver.RunGenerators(compilation);

        // The compilation is what was typed into: an input, and no step of ours.
        int steps = Again(driver.GetRunResult().Results.Single().TrackedSteps.Where(static s => s.Key != WellKnownGeneratorInputs.Compilation).SelectMany(static s => s.Value));
        string title = snapshot.Functions.First(static f => f.Name == "webdomain.edit").Title!;
        driver = driver.ReplaceAdditionalText(text, new GeneratedProject.SnapshotText(Replaced(json, title))).RunGenerators(compilation);
        int outputs = Again(driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(static s => s.Value));

        double keystroke = keystrokes.Order().ElementAt(keystrokes.Count / 2);
        Table table = Table("In the editor", "time", "steps or outputs again");
        table.AddRow("a keystroke in code", $"{keystroke:0.00} ms", steps.ToString(CultureInfo.InvariantCulture));
        table.AddRow("one function changed in the snapshot", "", outputs.ToString(CultureInfo.InvariantCulture));
        console.Write(table);
        yield return new("a keystroke: steps that run again", steps, 0, "");
        yield return new("a keystroke", keystroke, 1, "ms");
        yield return new("one function changed: outputs emitted again", outputs, 1, "");
    }

    private static string Replaced(string json, string title)
    {
        int function = json.IndexOf("\"webdomain.edit\"", StringComparison.Ordinal);
        int place = json.IndexOf(title, function, StringComparison.Ordinal);
        return string.Concat(json.AsSpan(0, place), "Another title", json.AsSpan(place + title.Length));
    }

    private static int Again(IEnumerable<IncrementalGeneratorRunStep> steps) => steps
        .SelectMany(static s => s.Outputs)
        .Count(static o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static IEnumerable<(string Chain, NodeShape Node)> Functions(IEnumerable<NodeShape> nodes, string above) => nodes.SelectMany(
        node => Functions(node.Children, $"{above}{node.PropertyName}.").Concat(node.Function is null ? [] : [(above + node.PropertyName, node)]));

    private static Table Table(string title, params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn(title);
        foreach (string column in columns)
        {
            table.AddColumn(column, static c => c.RightAligned());
        }

        return table;
    }

    private static long Bytes(params string[] sources) => sources.Sum(static s => (long)Encoding.UTF8.GetByteCount(s));

    private static string Time(Timing timing) => $"{timing.Milliseconds:0} ms";

    private static string Ratio(double ratio) => $"{ratio:0.00} ×";

    private static string Megabytes(long bytes) => $"{bytes / 1e6:0.00} MB";

    private static string Kilobytes(long bytes) => $"{bytes / 1e3:0} kB";
}
