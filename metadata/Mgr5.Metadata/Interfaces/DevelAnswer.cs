using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>What an answer in <c>out=devel</c> says of functions. No value of a row, a form or a parameter is in it.</summary>
/// <param name="Functions">The function that it describes; in a wizard, that is the step that it shows, and the wizard with its steps is beside it.</param>
/// <param name="Mentioned">
/// What it says of functions on its way: the other steps, and those behind the buttons of the list, with kind and parent as far as that
/// shows them. They state no source, so that even the listing knows better.
/// </param>
/// <param name="UnhandledNodes">Vocabulary that this version does not know, e.g. <c>field/input@new</c>; nothing else was lost by it.</param>
/// <param name="ErrorType">Where the panel refused: the type of its error, e.g. <c>missed</c> or <c>access</c>.</param>
/// <param name="Language">The language of the texts, where the answer says it.</param>
public sealed record DevelAnswer(
    EquatableArray<Function> Functions,
    EquatableArray<Function> Mentioned,
    EquatableArray<string> UnhandledNodes,
    string? ErrorType,
    string? Language);
