using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>What came of the captures of one kind that one session was asked for.</summary>
internal sealed record TakeCount
{
    public required CaptureKind Kind { get; init; }

    /// <summary>The rights of the session; null where there is only one.</summary>
    public RightsLevel? Level { get; init; }

    /// <summary>How many there were to be.</summary>
    public required int Asked { get; init; }

    /// <summary>How many there are.</summary>
    public required int Made { get; init; }

    /// <summary>How many functions the session may not call, where that is no fault.</summary>
    public int NotAllowed { get; init; }

    /// <summary>How many functions the panel does not have, where that is no fault.</summary>
    public int NoSuchFunction { get; init; }

    /// <summary>The others, by function.</summary>
    public required IReadOnlyList<TakeFailure> Failures { get; init; }
}
