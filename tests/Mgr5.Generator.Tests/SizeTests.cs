using System.Globalization;
using System.Text;
using Mgr5.Generator.Emission;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Tests;

/// <summary>How much is emitted for a function; the report is in the tests' output.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private static readonly DataType[] Types =
        [DataType.String, DataType.Flag, DataType.Integer, DataType.Money, DataType.Date, DataType.DateTime, DataType.String, DataType.String, DataType.String];

    private static readonly string[] Names =
    [
        .. new[] { "main", "size", "mode" }
            .SelectMany(static second => new[] { "site", "owner", "limit", "price", "since", "check", "php", "redirect", "quota" }.Select(first => $"{first}_{second}")),
    ];

    // What NSwag 14.8 writes, with its defaults, for a function of these members as an operation of an OpenAPI document, ids, su, lang and the window of a
    // list as query parameters: for a form one that shows it and one that submits it, each with its schema, as here there is a record for each.
    private static readonly (FunctionKind Kind, int Functions, int NSwag)[] Panel =
    [
        (FunctionKind.List, 132, 16_314), (FunctionKind.Form, 293, 31_476), (FunctionKind.Group, 150, 15_917), (FunctionKind.Unknown, 432, 15_917),
    ];

    [Fact]
    public void A_panel_of_1007_functions_with_27_members_is_a_quarter_of_what_NSwag_writes()
    {
        Function[] functions = [.. Panel.SelectMany(static k => Enumerable.Range(0, k.Functions).Select(i => MadeUp($"section{i / 20}.{k.Kind.ToString().ToLowerInvariant()}{i}", i, k.Kind)))];

        IReadOnlyList<Size> sizes = Report(new() { Panel = "p", Functions = [.. functions] });

        functions.Length.ShouldBe(1007);
        sizes.Sum(static s => s.Bytes).ShouldBeLessThanOrEqualTo(Panel.Sum(static k => k.Functions * k.NSwag) / 4);
    }

    [Fact]
    public void The_sample_panel_is_small()
    {
        Snapshot sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));

        IReadOnlyList<Size> sizes = Report(sample);

        // A function of which only name, title and kind are known is a class without members.
        (sizes.Sum(static s => s.Bytes) / sizes.Sum(static s => s.Functions)).ShouldBeLessThanOrEqualTo(500);
    }

    private static Function MadeUp(string name, int i, FunctionKind kind)
    {
        // As in the sample: one parameter in seventeen has static choices, three or four of them; a caption has twelve letters.
        Parameter[] members =
        [
            .. Names.Select((member, m) => m == 6 || (m == 20 && i % 2 == 1)
                ? new Parameter { Name = member, Title = $"Caption {member[..4]}", Values = [new("mode_one", null), new("mode_two", null), new("mode_three", null), new("mode_four", null)] }
                : new Parameter { Name = member, Title = $"Caption {member[..4]}", Type = Types[m % Types.Length] }),
        ];
        bool isList = kind == FunctionKind.List;
        return new()
        {
            Name = name,
            Kind = kind,
            Title = "Title of the function",
            Description = "What it does, in a sentence.",
            Key = isList ? Names[0] : null,
            Columns = isList ? [.. members.Select(static p => new Column { Name = p.Name, Title = p.Title, Type = p.Type })] : null,
            Parameters = isList ? null : [.. members],
        };
    }

    private List<Size> Report(Snapshot snapshot)
    {
        List<Size> sizes = [];
        foreach (IGrouping<NodeKind, NodeShape> same in Descendants(ShapeBuilder.Build(snapshot).Roots).GroupBy(static n => n.Kind).OrderBy(static g => g.Key))
        {
            sizes.Add(new(
                same.Key.ToString().ToLowerInvariant(),
                same.Count(),
                same.Sum(static n => (n.Item?.Properties.Count ?? 0) + (n.Request?.Properties.Count ?? 0) + (n.Form?.Properties.Count ?? 0)),
                same.Sum(BytesOf)));
        }

        output.WriteLine("kind        functions  members      bytes  per function  per member");
        foreach (Size size in sizes)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size.Kind,-10}  {size.Functions,9}  {size.Members,7}  {size.Bytes,9:N0}  {size.Bytes / size.Functions,12:N0}  {(size.Members == 0 ? 0 : size.Bytes / size.Members),10:N0}"));
        }

        return sizes;
    }

    // Of the node alone, with the property that leads to it from the node above.
    private static int BytesOf(NodeShape node)
    {
        var alone = new CodeWriter(isDocumented: true);
        GroupEmitter.Emit(alone, node with { Children = [] }, new EmissionStyle("internal", IsDocumented: true), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetByteCount(alone.ToSourceText().ToString()) + $"\n    /// <inheritdoc cref=\"{node.TypeName}\"/>\n    public {node.TypeName} {node.PropertyName} => new(GetPanel());\n".Length;
    }

    private static IEnumerable<NodeShape> Descendants(IEnumerable<NodeShape> nodes) => nodes.SelectMany(static n => Descendants(n.Children).Prepend(n));

    private sealed record Size(string Kind, int Functions, int Members, int Bytes);
}
