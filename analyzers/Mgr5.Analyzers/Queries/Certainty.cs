namespace Mgr5.Analyzers.Queries;

/// <summary>What makes a text or a dictionary the request of a panel, from the weakest to the strongest.</summary>
internal enum Certainty
{
    /// <summary>Nothing but a <c>func</c>: other software has that word, too. Only what a panel certainly has can be checked.</summary>
    None,

    /// <summary>It names a function by a dotted name that a panel has: its parameters are checked.</summary>
    KnownFunction,

    /// <summary>A panel's path, or a parameter that only these panels have, stands beside it.</summary>
    Witnessed,

    /// <summary>Somebody says so: an attribute, a comment, a setting, or the runtime's own method.</summary>
    Marked,
}
