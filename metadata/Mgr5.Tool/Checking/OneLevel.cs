using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>A snapshot of several levels of rights as a take with one of them alone would have it.</summary>
/// <param name="snapshot">What knows of levels.</param>
/// <param name="level">The rights; null where they are not known: then every parameter stays.</param>
internal sealed class OneLevel(Snapshot snapshot, RightsLevel? level)
{
    /// <summary>
    /// Without levels, and without the parameters that this one is not shown. Functions stay: those that it may not call do not answer it, and
    /// are not compared.
    /// </summary>
    /// <param name="side">The snapshot, or what was taken with this level alone.</param>
    public Snapshot Of(Snapshot side) => side with
    {
        Functions = side.Functions
            .Select(f => f with
            {
                Levels = [],
                Parameters = f.Parameters is { } parameters
                    ? parameters.Where(p => IsShown(p) && !IsOnlyOnPage(f, p)).Select(static p => p with { Levels = [] }).ToEquatableArray()
                    : null,
            })
            .ToEquatableArray(),
    };

    private bool IsShown(Parameter parameter) => level is null || parameter.Levels.Count == 0 || parameter.Levels.Contains(level.Value.Word);

    // A page is the same for everybody, and may name what the form of this level lacks.
    private bool IsOnlyOnPage(Function function, Parameter parameter)
        => function.Sources.Contains(MetadataSource.Page)
            && snapshot.Find(function.Name)?.Parameters is { } known
            && known.FirstOrDefault(p => p.Name == parameter.Name) is { } same
            && !IsShown(same);
}
