namespace Mgr5.Metadata.Shapes;

/// <summary>
/// The names of a client in C#, worked out over the whole snapshot, so that a name never depends on which functions are selected. What
/// the types have in them is the matter of <see cref="PanelShape"/>.
/// </summary>
/// <param name="Name">The name of the client without its suffix, e.g. <c>Ispmgr</c>; the last part of its namespace.</param>
/// <param name="ClientName">The type that users make: <c>IspmgrClient</c>.</param>
/// <param name="Roots">The functions without a dot, and the first segments that are no function themselves.</param>
/// <param name="Respelled">The functions that show a <c>_</c> because their plain names collide, in ordinal order.</param>
public sealed record PanelNames(string Name, string ClientName, EquatableArray<NodeNames> Roots, EquatableArray<string> Respelled);

/// <summary>The names of a node of the tree of functions.</summary>
/// <param name="Path">The name on the wire, e.g. <c>webdomain.edit</c>.</param>
/// <param name="PropertyName">The property that leads here: <c>Edit</c>.</param>
/// <param name="BaseName">What the names of its types start with: <c>WebdomainEdit</c>.</param>
/// <param name="IsFunction">Whether the panel has a function of that name.</param>
/// <param name="ChoiceTypes">The open enums of its parameters.</param>
/// <param name="Children">The nodes below, in ordinal order of their wire names.</param>
public sealed record NodeNames(
    string Path, string PropertyName, string BaseName, bool IsFunction, EquatableArray<string> ChoiceTypes, EquatableArray<NodeNames> Children)
{
    /// <summary>All types that the node may have, whether or not it has them all.</summary>
    public IEnumerable<string> TypeNames => TypeSuffix.All.Select(suffix => BaseName + suffix).Concat(ChoiceTypes);
}
