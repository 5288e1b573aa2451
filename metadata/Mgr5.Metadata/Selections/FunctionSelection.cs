namespace Mgr5.Metadata.Selections;

/// <summary>What of a panel becomes C#, by names on the wire and in ordinal order.</summary>
/// <param name="Functions">The functions: a node of the tree with methods and records.</param>
/// <param name="Segments">What only leads on: a node without methods, whether or not the panel has a function of that name.</param>
public sealed record FunctionSelection(EquatableArray<string> Functions, EquatableArray<string> Segments);
