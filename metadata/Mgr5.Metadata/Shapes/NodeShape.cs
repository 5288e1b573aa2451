using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>A node of the tree of functions: a function, or a segment that only leads to functions.</summary>
public sealed record NodeShape
{
    /// <summary>The name on the wire, e.g. <c>webdomain.edit</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The property that leads here: <c>Edit</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>What the names of its types start with: <c>WebdomainEdit</c>.</summary>
    public required string BaseName { get; init; }

    /// <summary>The metadata; null where the panel has no function of that name.</summary>
    public required Function? Function { get; init; }

    /// <summary>What it can do.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Whether its calls name the object that a sub-list belongs to.</summary>
    public required ParentUse Parent { get; init; }

    /// <summary>A row of the list; null where its columns are unknown.</summary>
    public RecordShape? Item { get; init; }

    /// <summary>What is sent; null where the parameters are unknown or none.</summary>
    public RecordShape? Request { get; init; }

    /// <summary>What the form shows besides what it takes: it derives from <see cref="Request"/>. Null where the parameters are unknown or none.</summary>
    public RecordShape? Form { get; init; }

    /// <summary>The steps of a wizard, in order.</summary>
    public EquatableArray<StepShape> Steps { get; init; }

    /// <summary>The open enums of its parameters.</summary>
    public required EquatableArray<ChoiceShape> Choices { get; init; }

    /// <summary>The nodes below, in ordinal order of their wire names.</summary>
    public required EquatableArray<NodeShape> Children { get; init; }

    /// <summary>The methods of the node, in the order in which people look for them.</summary>
    public EquatableArray<Verb> Verbs => Shapes.Verbs.Of(Kind);

    /// <summary>The form that a list is filtered with, where it is known what that takes.</summary>
    public NodeShape? Filter => Kind == NodeKind.List
        ? Children.FirstOrDefault(child => child is { Kind: NodeKind.Form, Request: not null } && child.Path == Path + "." + FunctionTree.Filter)
        : null;

    /// <summary>The class that stands for the node: <c>WebdomainEditFunction</c>.</summary>
    public string TypeName => BaseName + TypeSuffix.Function;

    /// <summary>Wizards: the union of the steps, <c>PaymentAddStep</c>.</summary>
    public string StepTypeName => BaseName + TypeSuffix.Step;
}

/// <summary>What a node can do: each kind has a base class in the runtime, which has the methods.</summary>
public enum NodeKind
{
    /// <summary>It only leads to functions.</summary>
    Path,

    /// <summary>Answers with rows.</summary>
    List,

    /// <summary>A form that stands for itself.</summary>
    Form,

    /// <summary>A form that makes and changes the rows of the list right above it.</summary>
    RowForm,

    /// <summary>A group operation.</summary>
    Group,

    /// <summary>A sequence of forms.</summary>
    Wizard,

    /// <summary>Figures over a period.</summary>
    Report,

    /// <summary>Checks and normalises a value.</summary>
    Validator,

    /// <summary>Answers with the content of a file.</summary>
    File,

    /// <summary>The call as it is.</summary>
    Call,
}

/// <summary>Whether a call names the object that a sub-list belongs to.</summary>
public enum ParentUse
{
    /// <summary>There is no list above.</summary>
    None,

    /// <summary>There is a list above, and the snapshot does not say whether it is the parent.</summary>
    Optional,

    /// <summary>The list is a sub-list.</summary>
    Required,
}

/// <summary>A step of a wizard: a case of the union that the wizard answers.</summary>
/// <param name="Name">The case: <c>Method</c>.</param>
/// <param name="Path">The function of the step: <c>payment.add.method</c>.</param>
/// <param name="FormType">The form that the step shows; null where its parameters are unknown or none.</param>
public sealed record StepShape(string Name, string Path, string? FormType);
