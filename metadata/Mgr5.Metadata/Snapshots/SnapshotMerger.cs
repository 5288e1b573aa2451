namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// Puts together what several sources say of the same functions. The richer source wins, member by member and parameter by
/// parameter; what only a poorer one knows is kept. The result depends on the set of parts alone: neither their order nor
/// a part given twice changes it. A merged function no longer knows which member came from which source, and counts as of
/// the richest: parts are gathered first and merged once, and to what is merged only what is richer can be added.
/// </summary>
public static class SnapshotMerger
{
    /// <summary>Merges parts of functions of any names.</summary>
    /// <param name="parts">Functions, each with the sources it was read from; one without is poorer than the listing.</param>
    public static EquatableArray<Function> Merge(IEnumerable<Function> parts)
        => parts
            .GroupBy(static part => part.Name, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => Over(RichestFirst(group)))
            .ToEquatableArray();

    /// <summary>The functions of a snapshot out of all that was read of them. A function that only the listing knows states no source.</summary>
    /// <param name="parts">The parts; what is said of a function on the way, without a source.</param>
    /// <param name="exists">Whether the panel has a function of that name.</param>
    internal static EquatableArray<Function> Gather(IEnumerable<Function> parts, Func<string, bool> exists)
        => Merge(parts.Where(part => exists(part.Name)))
            .Select(static function => function.Sources is [MetadataSource.Listing] ? function with { Sources = [] } : function)
            .ToEquatableArray();

    /// <summary>A snapshot with overlays over it. An overlay that names another panel says nothing of this one.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="overlays">What people add by hand; an empty panel means any.</param>
    public static Snapshot WithOverlays(Snapshot snapshot, IEnumerable<Snapshot> overlays)
    {
        Function[] added =
        [
            .. overlays
                .Where(overlay => overlay.Panel.Length == 0 || overlay.Panel == snapshot.Panel)
                .SelectMany(static overlay => overlay.Functions)
                .Select(static function => function with { Sources = [MetadataSource.Overlay] }),
        ];
        if (added.Length == 0)
        {
            return snapshot;
        }

        // Most functions have one part, and comparing parts is not for free.
        HashSet<string> names = new(added.Select(static f => f.Name), StringComparer.Ordinal);
        return snapshot with
        {
            Functions = snapshot.Functions.Where(f => !names.Contains(f.Name))
                .Concat(Merge(snapshot.Functions.Where(f => names.Contains(f.Name)).Concat(added)))
                .ToEquatableArray(),
        };
    }

    // Of two parts of one source neither is richer; their texts decide, so that the order of files does not.
    private static Function[] RichestFirst(IEnumerable<Function> parts) =>
    [
        .. parts.Distinct()
            .OrderByDescending(static part => part.Sources.Count == 0 ? -1 : (int)part.Sources.Max())
            .ThenBy(static part => SnapshotWriter.Write(new() { Panel = "", Functions = [part] }), StringComparer.Ordinal),
    ];

    /// <summary>
    /// Lays parts of one function over each other. Whatever the parts, laying is associative, and a part laid over itself is
    /// that part.
    /// </summary>
    /// <param name="parts">The uppermost first: of each member, the first that states it counts.</param>
    internal static Function Over(params Function[] parts) => parts.Length == 1
        ? parts[0]
        : new Function
        {
            Name = parts[0].Name,
            Kind = parts.Select(static p => p.Kind).FirstOrDefault(static k => k != FunctionKind.Unknown),
            Title = First(parts, static p => p.Title),
            Description = First(parts, static p => p.Description),
            Level = First(parts, static p => p.Level),
            Levels = FirstFilled(parts, static p => p.Levels),
            Key = First(parts, static p => p.Key),
            Parent = First(parts, static p => p.Parent),
            File = parts.Any(static p => p.File),
            Steps = FirstKnown(parts, static p => p.Steps),
            Complete = parts.Any(static p => p.Complete),
            Sources = parts.SelectMany(static p => p.Sources).Distinct().OrderBy(static s => s).ToEquatableArray(),
            Parameters = MergeNamed(parts, static p => p.Parameters, static p => p.Name, Over),
            Columns = MergeNamed(parts, static p => p.Columns, static c => c.Name, Over),
        };

    private static Parameter Over(Parameter[] parts) => parts.Length == 1
        ? parts[0]
        : new Parameter
        {
            Name = parts[0].Name,
            Type = parts.Select(static p => p.Type).FirstOrDefault(static t => t != DataType.Unspecified),
            Title = First(parts, static p => p.Title),
            Description = First(parts, static p => p.Description),
            Required = parts.Any(static p => p.Required),
            Minimum = parts.Select(static p => p.Minimum).FirstOrDefault(static m => m is not null),
            Maximum = parts.Select(static p => p.Maximum).FirstOrDefault(static m => m is not null),
            MaxLength = parts.Select(static p => p.MaxLength).FirstOrDefault(static m => m is not null),
            Check = First(parts, static p => p.Check),
            CheckArguments = First(parts, static p => p.CheckArguments),
            Mask = First(parts, static p => p.Mask),
            Convert = First(parts, static p => p.Convert),
            Level = First(parts, static p => p.Level),
            Levels = FirstFilled(parts, static p => p.Levels),
            On = parts.Select(static p => p.On).FirstOrDefault(static m => m != FormMode.Both),
            Values = FirstKnown(parts, static p => p.Values),
            DynamicChoice = parts.Any(static p => p.DynamicChoice),
            Separator = parts.Select(static p => p.Separator).FirstOrDefault(static s => s != Separator.None),
            When = FirstFilled(parts, static p => p.When),
            Unless = FirstFilled(parts, static p => p.Unless),
            Multiline = parts.Any(static p => p.Multiline),
            Refresh = parts.Any(static p => p.Refresh),
            Unlimit = parts.Any(static p => p.Unlimit),
            File = parts.Any(static p => p.File),
            Hidden = parts.Any(static p => p.Hidden),
            ReadOnly = parts.Any(static p => p.ReadOnly),
            Secret = parts.Any(static p => p.Secret),
            HasDefault = parts.Any(static p => p.HasDefault),
        };

    private static Column Over(Column[] parts) => parts.Length == 1
        ? parts[0]
        : new Column
        {
            Name = parts[0].Name,
            Type = parts.Select(static p => p.Type).FirstOrDefault(static t => t != DataType.Unspecified),
            Title = First(parts, static p => p.Title),
            Level = First(parts, static p => p.Level),
        };

    // In the order of the richest part that has any; what only the others have follows in theirs.
    private static EquatableArray<T>? MergeNamed<T>(
        Function[] parts, Func<Function, EquatableArray<T>?> select, Func<T, string> nameOf, Func<T[], T> merge)
    {
        EquatableArray<T>[] known = [.. parts.Select(select).OfType<EquatableArray<T>>()];
        return known.Length == 0
            ? null
            : known.SelectMany(static list => list).GroupBy(nameOf, StringComparer.Ordinal).Select(group => merge([.. group])).ToEquatableArray();
    }

    private static string? First<T>(T[] parts, Func<T, string?> select) => parts.Select(select).FirstOrDefault(static text => text is not null);

    private static EquatableArray<TItem> FirstFilled<T, TItem>(T[] parts, Func<T, EquatableArray<TItem>> select)
        => parts.Select(select).FirstOrDefault(static list => list.Count > 0);

    private static EquatableArray<TItem>? FirstKnown<T, TItem>(T[] parts, Func<T, EquatableArray<TItem>?> select)
        => parts.Select(select).FirstOrDefault(static list => list is not null);
}
