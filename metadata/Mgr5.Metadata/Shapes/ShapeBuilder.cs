using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>Works out what C# a snapshot becomes.</summary>
public sealed class ShapeBuilder
{
    private readonly string _name;
    private readonly Snapshot _snapshot;
    private readonly FunctionTree _tree;
    private readonly NameTable _baseNames;
    private readonly RecordBuilder _records;

    private ShapeBuilder(Snapshot snapshot, string name)
    {
        _name = name;
        _snapshot = snapshot;
        _tree = new(snapshot);
        _baseNames = new(_tree.Paths, ReservedNames.IsBaseOfType);
        _records = new(snapshot);
    }

    /// <summary>The shape of a snapshot.</summary>
    /// <param name="snapshot">The metadata.</param>
    /// <param name="name">The name of the client without its suffix; null: the panel's name in PascalCase.</param>
    public static PanelShape Build(Snapshot snapshot, string? name = null)
        => new ShapeBuilder(snapshot, NameOf(snapshot, name)).Build();

    /// <summary>The name of a snapshot's client without its suffix: two snapshots of one name cannot be in one project.</summary>
    /// <param name="snapshot">The metadata.</param>
    /// <param name="given">The name that the project gives; null: the panel's name in PascalCase.</param>
    public static string NameOf(Snapshot snapshot, string? given)
    {
        string name = Identifier.Legal(Identifier.Pascal(given ?? snapshot.Panel), given ?? snapshot.Panel);
        return ReservedNames.IsBaseOfType(name) ? name + "_" : name;
    }

    private PanelShape Build()
    {
        var shape = new PanelShape(_name, _snapshot.Panel, _snapshot.Version, default);
        return shape with { Roots = BuildChildren("", ReservedNames.Client(shape.ClientName)) };
    }

    private EquatableArray<NodeShape> BuildChildren(string path, Func<string, bool> isUsed)
    {
        IReadOnlyList<string> children = _tree.ChildrenOf(path);
        var names = new NameTable(children.Select(FunctionTree.LastSegment), isUsed);
        return children.Select(child => BuildNode(child, names[FunctionTree.LastSegment(child)])).ToEquatableArray();
    }

    private NodeShape BuildNode(string path, string propertyName)
    {
        Function? function = _snapshot.Find(path);
        string baseName = _baseNames[path];
        NodeKind kind = NodeKinds.Of(function, _tree);
        FunctionRecords records = function is null ? FunctionRecords.None : _records.Build(function, kind, baseName);
        return new NodeShape
        {
            Path = path,
            PropertyName = propertyName,
            BaseName = baseName,
            Function = function,
            Kind = kind,
            Parent = function is null ? ParentUse.None : _tree.ParentUseOf(function),
            Item = records.Item,
            Request = records.Request,
            Form = records.Form,
            Choices = records.Choices,
            Steps = kind == NodeKind.Wizard ? BuildSteps(function!) : [],
            Children = BuildChildren(path, ReservedNames.Node(baseName + TypeSuffix.Function)),
        };
    }

    // A step may be any function, also one that the snapshot does not have.
    private EquatableArray<StepShape> BuildSteps(Function wizard)
    {
        string[] steps = [.. wizard.Steps!.Value.Distinct(StringComparer.Ordinal)];
        string typeName = _baseNames[wizard.Name] + TypeSuffix.Step;
        var names = new NameTable(steps, ReservedNames.Step(typeName), step => FunctionTree.Below(wizard.Name, step));
        return steps.Select(step => new StepShape(names[step], step, FormTypeOf(step))).ToEquatableArray();
    }

    private string? FormTypeOf(string function)
        => _snapshot.Find(function) is { } step && RecordBuilder.HasForm(step, NodeKinds.Of(step, _tree)) ? _baseNames[function] + TypeSuffix.Form : null;
}
