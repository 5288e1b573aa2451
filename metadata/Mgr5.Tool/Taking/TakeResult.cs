using System.Globalization;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>What a take came to.</summary>
/// <param name="Snapshot">What was taken.</param>
/// <param name="Levels">The rights of the sessions that were asked for them.</param>
/// <param name="Counts">What came of the captures of each kind, session by session.</param>
internal sealed record TakeResult(Snapshot Snapshot, IReadOnlyList<RightsLevel> Levels, IReadOnlyList<TakeCount> Counts)
{
    /// <summary>Why nothing was taken of what was asked for; null where something was, or nothing was asked for.</summary>
    public string? WhyNothing => Counts.Count > 0 && Counts.All(static c => c.Made == 0)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"no function says anything of itself ({Counts[0].Asked} asked): {(Counts[0].Failures is [var first, ..] ? first.Reason : "this user may call none of them")}")
        : null;
}
