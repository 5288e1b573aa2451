using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Taking;

/// <summary>What a take came to.</summary>
/// <param name="Snapshot">What was taken.</param>
/// <param name="Asked">How many captures of each kind there were to be.</param>
/// <param name="Failures">Those that could not be made, by function.</param>
internal sealed record TakeResult(Snapshot Snapshot, IReadOnlyList<(CaptureKind Kind, int Count)> Asked, IReadOnlyList<TakeFailure> Failures);
