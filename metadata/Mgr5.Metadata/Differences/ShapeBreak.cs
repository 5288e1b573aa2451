namespace Mgr5.Metadata.Differences;

/// <summary>Something that C# could name or do with the old shape of a panel and cannot with the new one.</summary>
/// <param name="Function">The function, or the segment that leads to functions; empty for the client.</param>
/// <param name="Causes">The changes of metadata that it can come of, the likeliest first.</param>
/// <param name="Reason">What is gone, in one line.</param>
internal sealed record ShapeBreak(string Function, EquatableArray<ChangeKind> Causes, string Reason)
{
    /// <summary>The parameter or column, where it is about one.</summary>
    public string? Member { get; init; }

    public bool IsColumn { get; init; }

    public string? Choice { get; init; }

    public string? Old { get; init; }

    public string? New { get; init; }

    /// <summary>Whether it goes without saying unless one of the causes is there: what it is part of is gone, too.</summary>
    public bool IsPart { get; init; }

    public bool IsAbout(Change change)
        => Member == (IsColumn ? change.Column : change.Parameter)
            && Choice == change.Choice
            && (change.Kind != ChangeKind.Trait || change.Member is "readOnly" or "file" or "unlimit");
}
