using System.Reflection;
using Mgr5;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Compile.Tests;

/// <summary>What the runtime's types already call something, no name of a panel may take: the lists in the metadata are held to the runtime.</summary>
public sealed class ReservedNameTests
{
    [Theory]
    [InlineData(typeof(PanelItem))]
    [InlineData(typeof(PanelForm))]
    [InlineData(typeof(PanelRequest))]
    public void Members_of_the_base_records_are_reserved(Type baseType)
    {
        string[] taken = [.. MembersOf(baseType)];
        Function function = new()
        {
            Name = "f",
            Kind = baseType == typeof(PanelItem) ? FunctionKind.List : FunctionKind.Form,
            Columns = [.. taken.Select(static n => new Column { Name = n })],
            Parameters = [.. taken.Select(static n => new Parameter { Name = n })],
        };

        NodeShape node = ShapeBuilder.Build(new() { Panel = "p", Functions = [function] }).Roots.Single();
        RecordShape record = (baseType == typeof(PanelItem) ? node.Item : baseType == typeof(PanelForm) ? node.Form : node.Request)!;

        taken.Length.ShouldBeGreaterThan(15);
        record.Properties.Select(static p => p.Name).Intersect(taken).ShouldBeEmpty();
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
    public void Types_of_the_runtime_are_reserved()
    {
        string[] taken = [.. typeof(PanelClient).Assembly.GetExportedTypes().Where(static t => t.Namespace == "Mgr5").Select(static t => t.Name.Split('`')[0])];
        string[] bases = [.. taken.SelectMany(static t => new[] { "Item", "Form", "Request", "Function" }.Where(t.EndsWith).Select(s => t[..^s.Length]))];

        PanelShape panel = ShapeBuilder.Build(new() { Panel = "p", Functions = [.. bases.Distinct().Select(static n => new Function { Name = n })] });

        bases.ShouldContain("Panel");
        panel.Roots.SelectMany(static r => new[] { r.BaseName + "Item", r.BaseName + "Form", r.BaseName + "Request", r.BaseName + "Function" })
            .Intersect(taken).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_enum_never_takes_the_name_of_a_type_of_the_runtime()
    {
        string[] taken = [.. typeof(PanelClient).Assembly.GetExportedTypes().Select(static t => t.Name.Split('`')[0]).Where(static n => n.StartsWith("Panel", StringComparison.Ordinal))];
        Function function = new()
        {
            Name = "panel",
            Kind = FunctionKind.Form,
            Parameters = [.. taken.Select(static n => new Parameter { Name = n["Panel".Length..], Values = [new("v", null)] })],
        };

        NodeShape node = ShapeBuilder.Build(new() { Panel = "p", Functions = [function] }).Roots.Single();

        taken.ShouldContain("PanelOk");
        node.Choices.Count.ShouldBe(taken.Length);
        node.Choices.Select(static c => c.TypeName).Intersect(taken).ShouldBeEmpty();
    }

    private static IEnumerable<string> MembersOf(Type type)
        => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Where(static m => m is not MethodBase { IsPrivate: true } and not MethodBase { IsAssembly: true } and not MethodBase { IsFamilyAndAssembly: true })
            .Where(static m => m is MethodInfo { IsSpecialName: false } or PropertyInfo { GetMethod: { IsPublic: true } or { IsFamily: true } })
            .Select(static m => m.Name)
            .Where(static n => char.IsLetter(n[0]))
            .Distinct();
}
