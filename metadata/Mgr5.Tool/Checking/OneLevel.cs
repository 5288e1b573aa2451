using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>A snapshot of several levels of rights as a take with one of them alone would have it.</summary>
internal static class OneLevel
{
    /// <summary>
    /// Without levels, and without the parameters that this one is not shown. Functions stay: those that it may not call do not answer it, and
    /// are not compared.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="level">The rights; null where they are not known: then every parameter stays.</param>
    public static Snapshot Of(Snapshot snapshot, RightsLevel? level)
    {
        return snapshot with
        {
            Functions = snapshot.Functions
                .Select(f => f with
                {
                    Levels = [],
                    Parameters = f.Parameters is { } parameters
                        ? parameters.Where(IsShown).Select(static p => p with { Levels = [] }).ToEquatableArray()
                        : null,
                })
                .ToEquatableArray(),
        };

        bool IsShown(Parameter parameter) => level is null || parameter.Levels.Count == 0 || parameter.Levels.Contains(level.Value.Word);
    }
}
