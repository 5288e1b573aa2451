using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>Works out what C# a snapshot becomes: the names of all of it at once, the rest only of the functions that are asked for.</summary>
public sealed class ShapeBuilder
{
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<string, ShapeBuilder>> Builders = new();

    private readonly Snapshot _snapshot;
    private readonly FunctionTree _tree;
    private readonly NameTable _baseNames;
    private readonly RecordBuilder _records;

    private ShapeBuilder(Snapshot snapshot, string name)
    {
        _snapshot = snapshot;
        _tree = new(snapshot);
        _baseNames = new(_tree.Paths, ReservedNames.IsBaseOfType);
        _records = new(snapshot);
        string clientName = name + "Client";
        Names = new(name, clientName, NameChildren("", ReservedNames.Client(clientName)), _baseNames.Respelled.ToEquatableArray());
    }

    /// <summary>The names of the client, of its functions and of their types.</summary>
    public PanelNames Names { get; }

    /// <summary>The builder for a snapshot; one for all who ask for it, as long as the snapshot lives.</summary>
    /// <param name="snapshot">The metadata.</param>
    /// <param name="name">The name of the client without its suffix; null: the panel's name in PascalCase.</param>
    public static ShapeBuilder Of(Snapshot snapshot, string? name = null)
        => Builders.GetValue(snapshot, static _ => new(StringComparer.Ordinal))
            .GetOrAdd(NameOf(snapshot, name), clientName => new ShapeBuilder(snapshot, clientName));

    /// <summary>The shape of a whole snapshot.</summary>
    /// <inheritdoc cref="Of"/>
    public static PanelShape Build(Snapshot snapshot, string? name = null)
        => Of(snapshot, name).Build(new FunctionSelector(snapshot, FunctionPatterns.All).All());

    /// <summary>The name of a snapshot's client without its suffix: two snapshots of one name cannot be in one project.</summary>
    /// <param name="snapshot">The metadata.</param>
    /// <param name="given">The name that the project gives; null: the panel's name in PascalCase.</param>
    public static string NameOf(Snapshot snapshot, string? given)
    {
        string name = Identifier.Legal(Identifier.Pascal(given ?? snapshot.Panel), given ?? snapshot.Panel);
        return ReservedNames.IsBaseOfType(name) ? name + "_" : name;
    }

    /// <summary>The shape of a part of the snapshot: what each function becomes is the same in every part.</summary>
    public PanelShape Build(FunctionSelection selection)
    {
        HashSet<string> functions = new(selection.Functions, StringComparer.Ordinal);
        HashSet<string> nodes = new(selection.Functions.Concat(selection.Segments), StringComparer.Ordinal);
        return new PanelShape(Names.Name, _snapshot.Panel, _snapshot.Version, BuildNodes(Names.Roots));

        EquatableArray<NodeShape> BuildNodes(EquatableArray<NodeNames> names)
            => names.Where(n => nodes.Contains(n.Path)).Select(n => BuildNode(n, functions.Contains, BuildNodes)).ToEquatableArray();
    }

    private EquatableArray<NodeNames> NameChildren(string path, Func<string, bool> isUsed)
    {
        IReadOnlyList<string> children = _tree.ChildrenOf(path);
        if (children.Count == 0)
        {
            return [];
        }

        var names = new NameTable(children.Select(FunctionTree.LastSegment), isUsed);
        return children.Select(child => NameNode(child, names[FunctionTree.LastSegment(child)])).ToEquatableArray();
    }

    private NodeNames NameNode(string path, string propertyName)
    {
        Function? function = _snapshot.Find(path);
        string baseName = _baseNames[path];
        return new(
            path,
            propertyName,
            baseName,
            function is not null,
            function is null || function.Kind == FunctionKind.List ? [] : _records.ChoiceTypes(function),
            NameChildren(path, ReservedNames.Node(baseName + TypeSuffix.Function)));
    }

    private NodeShape BuildNode(NodeNames names, Func<string, bool> isSelected, Func<EquatableArray<NodeNames>, EquatableArray<NodeShape>> buildNodes)
    {
        Function? function = isSelected(names.Path) ? _snapshot.Find(names.Path) : null;
        string baseName = names.BaseName;
        NodeKind kind = NodeKinds.Of(function, _tree);
        FunctionRecords records = function is null ? FunctionRecords.None : _records.Build(function, kind, baseName);
        return new NodeShape
        {
            Path = names.Path,
            PropertyName = names.PropertyName,
            BaseName = baseName,
            Function = function,
            Kind = kind,
            Parent = function is null ? ParentUse.None : _tree.ParentUseOf(function),
            Item = records.Item,
            Request = records.Request,
            Form = records.Form,
            Choices = records.Choices,
            Steps = kind == NodeKind.Wizard ? BuildSteps(function!, isSelected) : [],
            Children = buildNodes(names.Children),
        };
    }

    // A step may be any function, also one that the snapshot does not have or that is not selected.
    private EquatableArray<StepShape> BuildSteps(Function wizard, Func<string, bool> isSelected)
    {
        string[] steps = [.. wizard.Steps!.Value.Distinct(StringComparer.Ordinal)];
        string typeName = _baseNames[wizard.Name] + TypeSuffix.Step;
        var names = new NameTable(steps, ReservedNames.Step(typeName), step => FunctionTree.Below(wizard.Name, step));
        return steps.Select(step => new StepShape(names[step], step, isSelected(step) ? FormTypeOf(step) : null)).ToEquatableArray();
    }

    private string? FormTypeOf(string function)
        => _snapshot.Find(function) is { } step && RecordBuilder.HasForm(step, NodeKinds.Of(step, _tree)) ? _baseNames[function] + TypeSuffix.Form : null;
}
