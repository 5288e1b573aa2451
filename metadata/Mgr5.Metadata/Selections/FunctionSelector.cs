using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Selections;

/// <summary>
/// Chooses functions of a snapshot by patterns. What belongs to a selected function comes along, unless a pattern takes it out: the
/// filter of a list, whose request the list takes, and the forms of a wizard's steps, which the wizard answers with.
/// </summary>
public sealed class FunctionSelector
{
    private const string Filter = ".filter";

    private readonly Snapshot _snapshot;
    private readonly HashSet<string> _functions;

    /// <summary>Applies patterns to a snapshot.</summary>
    public FunctionSelector(Snapshot snapshot, FunctionPatterns patterns)
    {
        _snapshot = snapshot;
        _functions = new(StringComparer.Ordinal);
        Add(_functions, snapshot.Functions.Select(static f => f.Name).Where(patterns.Select), f => !patterns.TakeOut(f));
    }

    /// <summary>Everything that the patterns select.</summary>
    public FunctionSelection All() => Of(_functions, []);

    /// <summary>What code needs of it.</summary>
    /// <param name="mentioned">The functions, and segments that only lead to functions, that the code mentions.</param>
    public FunctionSelection Used(IReadOnlyCollection<string> mentioned)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Add(used, mentioned.Where(_functions.Contains), _functions.Contains);

        // What stands above comes along with its records: a type that had none before and has them now cannot be hot-reloaded.
        foreach (string function in used.ToArray())
        {
            Add(used, FunctionTree.PathsAbove(function).Where(_functions.Contains), _functions.Contains);
        }

        HashSet<string> leading = new(_functions.SelectMany(FunctionTree.PathsAbove), StringComparer.Ordinal);
        return Of(used, mentioned.Where(leading.Contains));
    }

    private static FunctionSelection Of(HashSet<string> functions, IEnumerable<string> segments)
    {
        var all = new HashSet<string>(segments.Concat(segments.SelectMany(FunctionTree.PathsAbove)), StringComparer.Ordinal);
        all.UnionWith(functions.SelectMany(FunctionTree.PathsAbove));
        all.ExceptWith(functions);
        return new(Sorted(functions), Sorted(all));

        static EquatableArray<string> Sorted(HashSet<string> names) => names.OrderBy(static n => n, StringComparer.Ordinal).ToEquatableArray();
    }

    private void Add(HashSet<string> selection, IEnumerable<string> functions, Func<string, bool> mayComeAlong)
    {
        var added = new Stack<string>(functions);
        while (added.Count > 0)
        {
            if (_snapshot.Find(added.Pop()) is not { } function || !selection.Add(function.Name))
            {
                continue;
            }

            foreach (string companion in CompanionsOf(function).Where(mayComeAlong))
            {
                added.Push(companion);
            }
        }
    }

    private IEnumerable<string> CompanionsOf(Function function)
        => _snapshot.Find(function.Name + Filter) is { Kind: FunctionKind.Form, Parameters.Count: > 0 } filter && function.Kind == FunctionKind.List
            ? [filter.Name]
            : function.Steps ?? [];
}
