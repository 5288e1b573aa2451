using Mgr5.Generator.Tests;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Tool.Tests.Importing;

/// <summary>Whatever real data gives a snapshot gives code that compiles without a warning.</summary>
public sealed class ImportedDataTests : ImportRun
{
    // Files of plugins, and answers with a description; the other answers are data and describe nothing.
    public static TheoryData<string, string, string> Files() =>
    [
        ("mgrctl", "ispmgr-i.en.txt", "en"), ("interface-xml", "ispmgr*.xml", "en"), ("interface-xml", "billmgr*.xml", "en"), ("responses", "billmgr-xml-payment*.xml", "ru"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_file_alone_is_generated_and_compiles(string folder, string pattern, string language)
    {
        int compiled = 0;
        foreach (string file in Directory.GetFiles(SharedData.Path(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            (int exitCode, _, string errors) = await RunAsync("import", file, "-o", OutputFile, "--panel", pattern.Split('-', '*')[0], "--lang", language);
            if (errors.EndsWith("no function is described here\n", StringComparison.Ordinal))
            {
                continue;
            }

            (exitCode, errors).ShouldBe((0, ""), file);
            ShouldCompile(await File.ReadAllTextAsync(OutputFile), file);
            compiled++;
            File.Delete(OutputFile);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{compiled} files of {folder}/{pattern}");
        compiled.ShouldBeGreaterThan(0);
    }

    private static void ShouldCompile(string json, string file)
    {
        Snapshot snapshot = SnapshotReader.Read(System.Text.Encoding.UTF8.GetBytes(json));
        PanelShape shape = ShapeBuilder.Build(snapshot);
        string[] nodes = [.. Chains("panel", shape.Roots)];
        TestProject all = new()
        {
            Texts = [new TestText("p.mgr5.json", json)],
            Visibility = "public",
            Code = [$"class C {{ void M({shape.Namespace}.{shape.ClientName} panel) {{ object?[] all = [{string.Join(", ", nodes)}]; }} }}"],
        };

        GeneratorRun everything = GeneratorRun.Of(all);
        GeneratorRun used = GeneratorRun.Of(all with { Emit = "Used", Documentation = DocumentationMode.None, Visibility = "internal" });

        everything.Problems.ShouldBeEmpty(file);
        used.Problems.ShouldBeEmpty(file);
        used.Sources.Keys.ShouldBe(everything.Sources.Keys, ignoreOrder: true, file);
        GeneratorRun.Of(all with { Emit = "Used", Code = [""] }).Sources.ShouldBeEmpty(file);
    }

    private static IEnumerable<string> Chains(string above, IEnumerable<NodeShape> nodes)
        => nodes.Select(node => $"{above}.{node.PropertyName}").Concat(nodes.SelectMany(node => Chains($"{above}.{node.PropertyName}", node.Children)));
}
