using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>What of a snapshot of several levels of rights one level is shown.</summary>
internal static class VisibleTo
{
    /// <summary>The snapshot as a take with these rights alone would have it.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="level">The rights; null where they are not known: then nothing is taken out.</param>
    public static Snapshot Only(Snapshot snapshot, RightsLevel? level)
    {
        return snapshot with
        {
            Functions = snapshot.Functions
                .Where(f => IsShown(f.Levels))
                .Select(f => f with
                {
                    Levels = [],
                    Parameters = f.Parameters is { } parameters
                        ? parameters.Where(p => IsShown(p.Levels)).Select(static p => p with { Levels = [] }).ToEquatableArray()
                        : null,
                })
                .ToEquatableArray(),
        };

        bool IsShown(EquatableArray<string> levels) => level is null || levels.Count == 0 || levels.Contains(level.Value.Word);
    }
}
