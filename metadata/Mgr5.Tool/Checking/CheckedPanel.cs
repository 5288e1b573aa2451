using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>A panel beside the snapshot that it was checked against.</summary>
/// <param name="Expected">What of the snapshot can be compared.</param>
/// <param name="Found">What the panel says now.</param>
/// <param name="NotCompared">Functions of the snapshot that did not answer, so that they were not compared.</param>
internal sealed record CheckedPanel(Snapshot Expected, Snapshot Found, IReadOnlyList<TakeFailure> NotCompared);
