using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Importing;

/// <summary>What an import came to.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Sources">What was read.</param>
/// <param name="Kept">How many functions have something from the earlier snapshot.</param>
internal sealed record ImportResult(Snapshot Snapshot, IReadOnlyList<ImportedSource> Sources, int Kept);
