namespace Mgr5.Metadata.Taking;

/// <summary>What a panel says of a function by not describing it.</summary>
public enum DevelRefusal
{
    /// <summary>It describes the function.</summary>
    None,

    /// <summary>The function is there, and whoever asked may not call it (<c>access</c>).</summary>
    Access,

    /// <summary>There is no such function (<c>missed</c> about <c>func</c>).</summary>
    NoSuchFunction,

    /// <summary>The function itself refuses: it wants an object that there is not, a limit is reached, …</summary>
    ByFunction,

    /// <summary>The panel does not say whether it is the function that is missing, or something that the function wants.</summary>
    Unclear,
}
