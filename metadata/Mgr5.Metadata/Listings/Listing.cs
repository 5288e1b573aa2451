using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Listings;

/// <summary>What the listing <c>mgrctl -m PANEL -i</c> says.</summary>
/// <param name="Functions">The functions with kind, title and description, in the order of the listing.</param>
/// <param name="UnknownTypes">Function types that this version has no word for; their functions are of unknown kind.</param>
public sealed record Listing(EquatableArray<Function> Functions, EquatableArray<UnknownFunctionType> UnknownTypes);

/// <summary>A "Function type" of the listing that this version has no word for.</summary>
/// <param name="Function">The function that has it.</param>
/// <param name="Type">The type as the panel wrote it.</param>
public sealed record UnknownFunctionType(string Function, string Type);
