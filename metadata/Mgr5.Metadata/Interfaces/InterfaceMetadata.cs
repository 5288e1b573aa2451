using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>What an interface file of a panel or of a plugin says.</summary>
/// <param name="Functions">The functions that it describes, or adds to; in ordinal order, no name twice.</param>
/// <param name="Mentioned">
/// What it says of functions on its way: those that handlers do and those behind the buttons of lists, with kind, parent and level
/// as far as that shows them. A function may be here and in <paramref name="Functions"/>. They state no source, so that even the
/// listing knows better.
/// </param>
/// <param name="UnhandledNodes">Vocabulary that this version does not know, e.g. <c>field/input@new</c>; nothing else was lost by it.</param>
public sealed record InterfaceMetadata(
    EquatableArray<Function> Functions, EquatableArray<Function> Mentioned, EquatableArray<string> UnhandledNodes);
