using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Taking;

/// <summary>
/// Puts together what a panel showed to sessions with different rights. Of what several levels saw, the one with the most rights
/// speaks; what only others were shown is added. <see cref="Function.Levels"/> and <see cref="Parameter.Levels"/> name the levels that saw it where another
/// one was asked and did not; who was not asked, or got no answer, says nothing. Two sessions of one level are one level: it saw what
/// either saw. The order of the sessions makes no difference.
/// </summary>
public static class LevelMerger
{
    /// <summary>Merges views; each function of which any of them says something is there once.</summary>
    /// <param name="views">What each session saw.</param>
    public static EquatableArray<Function> Merge(IEnumerable<SessionView> views)
    {
        Level[] levels =
        [
            .. views.GroupBy(static view => view.Level.Number)
                .OrderByDescending(static same => same.Key)
                .Select(static same => Level.Of([.. same])),
        ];
        return levels
            .SelectMany(static level => level.Parts.Keys)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(name => MergeOne(name, levels))
            .ToEquatableArray();
    }

    private static Function MergeOne(string name, Level[] levels)
    {
        (string Level, Function Function)[] parts =
            [.. levels.Where(level => level.Parts.ContainsKey(name)).Select(level => (level.Word, level.Parts[name]))];
        Function merged = parts.Skip(1).Aggregate(parts[0].Function, static (above, below) => Add(above, below.Function));
        return merged with
        {
            Levels = levels.Any(level => level.Refused.Contains(name))
                ? levels.Where(level => level.Saw.Contains(name)).Select(static level => level.Word).ToEquatableArray()
                : [],
            Parameters = merged.Parameters is { } parameters
                ? parameters.Select(p => p with { Levels = LevelsOf(p, parts) }).ToEquatableArray()
                : null,
        };
    }

    private static EquatableArray<string> LevelsOf(Parameter parameter, (string Level, Function Function)[] parts)
    {
        ILookup<bool, (string Level, Function Function)> shown = parts
            .Where(static s => s.Function.Parameters is not null)
            .ToLookup(s => s.Function.Parameters!.Value.Any(p => p.Name == parameter.Name));

        // The form of an object lacks what only creating has: that it does not show it says nothing of rights.
        bool isSeenInNewForm = shown[true].Any(static s => s.Function.Complete);
        return shown[false].Any(s => s.Function.Complete || !isSeenInNewForm)
            ? shown[true].Select(static s => s.Level).ToEquatableArray()
            : [];
    }

    private static Function Add(Function above, Function below) => above with
    {
        Kind = above.Kind == FunctionKind.Unknown ? below.Kind : above.Kind,
        Title = above.Title ?? below.Title,
        Description = above.Description ?? below.Description,
        Level = above.Level ?? below.Level,
        Key = above.Key ?? below.Key,
        Parent = above.Parent ?? below.Parent,
        File = above.File || below.File,
        Steps = above.Steps ?? below.Steps,
        Complete = above.Complete || below.Complete,
        Sources = above.Sources.Union(below.Sources).OrderBy(static s => s).ToEquatableArray(),
        Parameters = Add(above.Parameters, below.Parameters, static p => p.Name, Add),
        Columns = Add(above.Columns, below.Columns, static c => c.Name, static (column, _) => column),
    };

    // A select of somebody with few rights has fewer options, or others.
    private static Parameter Add(Parameter above, Parameter below) => above with
    {
        Values = Add(above.Values, below.Values, static c => c.Value, static (choice, _) => choice),
        DynamicChoice = above.DynamicChoice || below.DynamicChoice,
    };

    private static EquatableArray<T>? Add<T>(EquatableArray<T>? above, EquatableArray<T>? below, Func<T, string> nameOf, Func<T, T, T> add)
        => above is null || below is null
            ? above ?? below
            : above.Value.Concat(below.Value)
                .GroupBy(nameOf, StringComparer.Ordinal)
                .Select(same => same.Aggregate(add))
                .ToEquatableArray();

    /// <summary>What all sessions of one level saw.</summary>
    /// <param name="Word">The level.</param>
    /// <param name="Parts">What is said of each function, in its own description or in those of others.</param>
    /// <param name="Saw">The functions that one of the sessions may call.</param>
    /// <param name="Refused">The functions that none of those that asked may call.</param>
    private sealed record Level(string Word, IReadOnlyDictionary<string, Function> Parts, HashSet<string> Saw, HashSet<string> Refused)
    {
        public static Level Of(SessionView[] views)
        {
            Dictionary<string, Function> parts = views
                .SelectMany(static view => SnapshotMerger.Merge(view.Functions))
                .GroupBy(static f => f.Name, StringComparer.Ordinal)
                .ToDictionary(static same => same.Key, static same => InOneOrder(same).Aggregate(Add), StringComparer.Ordinal);
            HashSet<string> saw = [.. views.SelectMany(static view => view.Functions.Select(static f => f.Name).Except(view.Refused).Concat(view.Answered))];
            return new(views[0].Level.Word, parts, saw, [.. views.SelectMany(static view => view.Refused).Where(name => !saw.Contains(name))]);
        }

        // Of two sessions of one level neither comes first; their texts decide, so that the order of the sessions does not.
        private static IEnumerable<Function> InOneOrder(IEnumerable<Function> same)
            => same.OrderBy(static f => SnapshotWriter.Write(new() { Panel = "", Functions = [f] }), StringComparer.Ordinal);
    }
}
