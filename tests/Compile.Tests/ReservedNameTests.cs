using System.Reflection;
using Mgr5;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Compile.Tests;

/// <summary>What the runtime's types already call something, no name of a panel may take: the lists in the metadata are held to the runtime.</summary>
public sealed class ReservedNameTests
{
    [Fact]
    public void Members_of_rows_are_reserved()
    {
        string[] taken = [.. MembersOf(typeof(PanelItem))];

        NodeShape list = Root(new() { Name = "f", Kind = FunctionKind.List, Columns = [.. taken.Select(static n => new Column { Name = n })] });

        taken.ShouldContain("GetKey");
        list.Item!.Properties.Count.ShouldBe(taken.Length);
        list.Item.Properties.Select(static p => p.Name).Intersect(taken).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FunctionKind.Form, false)]
    [InlineData(FunctionKind.Form, true)]
    [InlineData(FunctionKind.Group, false)]
    public void Members_of_requests_and_forms_are_reserved_in_both(FunctionKind kind, bool isReadOnly)
    {
        string[] taken = [.. MembersOf(typeof(PanelRequest)).Concat(MembersOf(typeof(PanelForm))).Concat(MembersOf(typeof(IPanelForm<PanelRequest>))).Distinct()];

        NodeShape node = Root(new() { Name = "f", Kind = kind, Parameters = [.. taken.Select(n => new Parameter { Name = n, ReadOnly = isReadOnly })] });

        taken.ShouldContain("GetChanges");
        taken.ShouldContain("ToRequest");
        (isReadOnly ? node.Form : node.Request)!.Properties.Select(static p => p.Name).Intersect(taken).ShouldBeEmpty();
    }

    [Fact]
    public void Members_of_functions_are_reserved_whatever_their_kind()
    {
        string[] taken =
        [
            .. typeof(PanelFunction).Assembly.GetExportedTypes().Where(static t => t.IsSubclassOf(typeof(PanelFunction))).SelectMany(MembersOf).Distinct(),
        ];

        PanelShape panel = ShapeBuilder.Build(new() { Panel = "p", Functions = [.. taken.Select(static n => new Function { Name = $"f.{n}" })] });

        taken.ShouldContain("GetPanel");
        taken.ShouldContain("InvokeEachAsync");
        panel.Roots.Single().Children.Select(static c => c.PropertyName).Intersect(taken).ShouldBeEmpty();
    }

    [Fact]
    public void Members_of_the_client_are_reserved()
    {
        string[] taken = [.. MembersOf(typeof(PanelClient))];

        PanelShape panel = ShapeBuilder.Build(new() { Panel = "p", Functions = [.. taken.Select(static n => new Function { Name = n })] });

        taken.ShouldContain("CallAsync");
        panel.Roots.Select(static r => r.PropertyName).Intersect(taken).ShouldBeEmpty();
    }

    [Fact]
    public void Types_of_the_runtime_are_reserved_but_for_those_with_type_parameters()
    {
        string[] suffixes = [TypeSuffix.Item, TypeSuffix.Form, TypeSuffix.Request, TypeSuffix.Function, TypeSuffix.Step];
        string[] taken = [.. typeof(PanelClient).Assembly.GetExportedTypes().Where(static t => t is { Namespace: "Mgr5", IsClass: true, IsGenericType: false }).Select(static t => t.Name)];
        string[] bases = [.. taken.SelectMany(t => suffixes.Where(t.EndsWith).Select(s => t[..^s.Length]))];

        PanelShape panel = ShapeBuilder.Build(new() { Panel = "p", Functions = [.. bases.Distinct().Select(static n => new Function { Name = n })] });

        bases.ShouldContain("Panel");
        panel.Roots.SelectMany(r => suffixes.Select(s => r.BaseName + s)).Intersect(taken).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_enum_never_takes_the_name_of_a_type_of_the_runtime()
    {
        string[] taken = [.. typeof(PanelClient).Assembly.GetExportedTypes().Select(static t => t.Name.Split('`')[0]).Where(static n => n.StartsWith("Panel", StringComparison.Ordinal)).Distinct()];
        Function function = new()
        {
            Name = "panel",
            Kind = FunctionKind.Form,
            Parameters = [.. taken.Select(static n => new Parameter { Name = n["Panel".Length..], Values = [new("v", null)] })],
        };

        NodeShape node = Root(function);

        taken.ShouldContain("PanelOk");
        node.Choices.Count.ShouldBe(taken.Length);
        node.Choices.Select(static c => c.TypeName).Intersect(taken).ShouldBeEmpty();
    }

    private static NodeShape Root(Function function) => ShapeBuilder.Build(new() { Panel = "p", Functions = [function] }).Roots.Single();

    private static IEnumerable<string> MembersOf(Type type)
        => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Where(static m => m is not MethodBase { IsPrivate: true } and not MethodBase { IsAssembly: true } and not MethodBase { IsFamilyAndAssembly: true })
            .Where(static m => m is MethodInfo { IsSpecialName: false } or PropertyInfo { GetMethod: { IsPublic: true } or { IsFamily: true } })
            .Select(static m => m.Name)
            .Where(static n => char.IsLetter(n[0]))
            .Distinct();
}
