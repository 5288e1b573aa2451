namespace Mgr5.Metadata.Differences;

/// <summary>One difference between two snapshots.</summary>
public sealed record Change
{
    /// <summary>The function; empty for what is said of the snapshot as a whole.</summary>
    public required string Function { get; init; }

    /// <summary>What became different.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The parameter, where it is about one.</summary>
    public string? Parameter { get; init; }

    /// <summary>The column, where it is about one.</summary>
    public string? Column { get; init; }

    /// <summary>The value of the choice, where it is about one.</summary>
    public string? Choice { get; init; }

    /// <summary>The member of the snapshot file that differs, e.g. <c>maxLength</c>; null for what is there or not as a whole.</summary>
    public string? Member { get; init; }

    /// <summary>How it was; null: not there, or not said.</summary>
    public string? Old { get; init; }

    /// <summary>How it is; null: not there, or not said.</summary>
    public string? New { get; init; }

    /// <summary>Whether code that uses the client of the old snapshot can stop compiling or start failing.</summary>
    public bool Breaks => Reason is not null;

    /// <summary>Why it <see cref="Breaks"/>, in one line; null where it does not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is only about how the panel's texts read or are arranged.</summary>
    public bool IsText => Kind is ChangeKind.Text or ChangeKind.Order && !Breaks;

    /// <summary>The same change, with one more reason why it breaks.</summary>
    internal Change Because(string reason)
        => this with { Reason = Reason is null ? reason : Reason + "; " + reason };
}
