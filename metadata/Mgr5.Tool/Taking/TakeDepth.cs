namespace Mgr5.Tool.Taking;

/// <summary>How much of a panel is taken. Each takes what the one before takes, too.</summary>
internal enum TakeDepth
{
    /// <summary>Names, kinds and titles.</summary>
    Listing,

    /// <summary>The page of each function.</summary>
    Pages,

    /// <summary>The description of what may be called.</summary>
    Devel,
}
