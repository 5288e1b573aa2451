using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>What a take came to.</summary>
/// <param name="Snapshot">What was taken.</param>
/// <param name="Levels">The rights of the sessions that were asked for them.</param>
/// <param name="Counts">What came of the captures of each kind, session by session.</param>
internal sealed record TakeResult(Snapshot Snapshot, IReadOnlyList<RightsLevel> Levels, IReadOnlyList<TakeCount> Counts);
