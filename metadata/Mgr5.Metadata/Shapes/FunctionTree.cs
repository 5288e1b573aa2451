using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>The tree that the dots in the names of a snapshot's functions make.</summary>
internal sealed class FunctionTree
{
    /// <summary>The last segment of the form that a list is filtered with.</summary>
    public const string Filter = "filter";

    private readonly Snapshot _snapshot;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);

    public FunctionTree(Snapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (Function function in snapshot.Functions)
        {
            for (string path = function.Name; path.Length > 0 && _paths.Add(path);)
            {
                string parent = ParentPath(path);
                Siblings(parent).Add(path);
                path = parent;
            }
        }

        foreach (List<string> children in _children.Values)
        {
            children.Sort(StringComparer.Ordinal);
        }
    }

    /// <summary>Every node: functions, and what only leads to functions.</summary>
    public IEnumerable<string> Paths => _paths;

    /// <summary>The path without its last segment; empty for a root.</summary>
    public static string ParentPath(string path) => path.Substring(0, Math.Max(0, DotOf(path)));

    /// <summary>The paths that lead to a node, the nearest first.</summary>
    public static IEnumerable<string> PathsAbove(string path)
    {
        for (string above = ParentPath(path); above.Length > 0; above = ParentPath(above))
        {
            yield return above;
        }
    }

    public static string LastSegment(string path) => path.Substring(DotOf(path) + 1);

    /// <summary>What of a path stands below another one; the whole path where it stands elsewhere.</summary>
    public static string Below(string path, string descendant)
        => descendant.StartsWith(path + ".", StringComparison.Ordinal) ? descendant.Substring(path.Length + 1) : descendant;

    // A dot at either end parts nothing: ".a" and "a" are two roots.
    private static int DotOf(string path)
    {
        int dot = path.Length < 3 ? -1 : path.LastIndexOf('.', path.Length - 2);
        return dot > 0 ? dot : -1;
    }

    public Function? Find(string path) => _snapshot.Find(path);

    /// <summary>The nodes right below, in ordinal order; those of the empty path are the roots.</summary>
    public IReadOnlyList<string> ChildrenOf(string path)
        => _children.TryGetValue(path, out List<string>? children) ? children : [];

    /// <summary>Whether a call of the function names the object that a sub-list belongs to.</summary>
    public ParentUse ParentUseOf(Function function)
    {
        Function? list = function.Kind == FunctionKind.List ? function : ListAbove(function.Name);
        if (list is null)
        {
            return ParentUse.None;
        }

        if (list.Parent is not null)
        {
            return ParentUse.Required;
        }

        return ListAbove(list.Name) is null ? ParentUse.None : ParentUse.Optional;
    }

    private Function? ListAbove(string path)
        => PathsAbove(path).Select(Find).FirstOrDefault(static above => above is { Kind: FunctionKind.List });

    private List<string> Siblings(string parent)
    {
        if (!_children.TryGetValue(parent, out List<string>? siblings))
        {
            siblings = [];
            _children.Add(parent, siblings);
        }

        return siblings;
    }
}
