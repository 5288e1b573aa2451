using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Differences;

/// <summary>What of the C# of one shape is not there in another, node by node.</summary>
internal sealed class ShapeDiff
{
    private static readonly EquatableArray<ChangeKind> OfFunction = [ChangeKind.FunctionKind, ChangeKind.Unknown];

    private readonly List<ShapeBreak> _breaks = [];

    public static IReadOnlyList<ShapeBreak> Between(PanelShape old, PanelShape @new)
    {
        var diff = new ShapeDiff();
        if (old.Name != @new.Name)
        {
            diff._breaks.Add(new("", [ChangeKind.Panel], $"{old.ClientName} is now {@new.ClientName}"));
        }

        diff.CompareAll("panel", old.Roots, @new.Roots);
        return diff._breaks;
    }

    private void CompareAll(string expression, EquatableArray<NodeShape> old, EquatableArray<NodeShape> @new)
    {
        Dictionary<string, NodeShape> byPath = @new.ToDictionary(static n => n.Path, StringComparer.Ordinal);
        foreach (NodeShape node in old)
        {
            byPath.TryGetValue(node.Path, out NodeShape? now);
            string path = $"{expression}.{node.PropertyName}";
            Compare(path, node, now);
            CompareAll(path, node.Children, now?.Children ?? []);
        }
    }

    private void Compare(string expression, NodeShape old, NodeShape? @new)
    {
        if (@new is null || (old.Function is not null && @new.Function is null))
        {
            // A segment that only leads to functions goes with the last of them, which says so itself.
            if (old.Function is not null)
            {
                _breaks.Add(new(old.Path, [ChangeKind.FunctionRemoved], $"{expression} is gone"));
            }

            if (@new is null)
            {
                return;
            }
        }

        if (old.PropertyName != @new.PropertyName)
        {
            AddRenamed(old, old.PropertyName, @new.PropertyName, $"the property {old.PropertyName} is now {@new.PropertyName}");
        }

        if (old.BaseName != @new.BaseName)
        {
            AddRenamed(old, old.TypeName, @new.TypeName, $"the type {old.TypeName} is now {@new.TypeName}, and so are its records");
        }

        if (@new.Function is not null)
        {
            CompareVerbs(old, @new);
            CompareParent(old, @new);
            new RecordDiff(_breaks, old, @new).Compare();
        }
    }

    private void AddRenamed(NodeShape node, string old, string @new, string reason)
        => _breaks.Add(new(node.Path, [], reason) { Old = old, New = @new });

    private void CompareVerbs(NodeShape old, NodeShape @new)
    {
        string[] gone = [.. old.Verbs.Where(v => !@new.Verbs.Contains(v)).Select(static v => v + "Async")];
        if (gone.Length > 0)
        {
            _breaks.Add(new(old.Path, OfFunction, $"{string.Join(" and ", gone)} {(gone.Length == 1 ? "is" : "are")} gone")
            {
                Old = Names(old),
                New = Names(@new),
            });
        }

        static string Names(NodeShape node) => string.Join(", ", node.Verbs.Select(static v => v + "Async"));
    }

    // CallAsync names no parent.
    private void CompareParent(NodeShape old, NodeShape @new)
    {
        Verb[] kept = [.. old.Verbs.Where(v => v != Verb.Call && @new.Verbs.Contains(v))];
        string? reason = (old.Parent, @new.Parent) switch
        {
            (_, _) when kept.Length == 0 => null,
            (ParentUse.Required, ParentUse.Required) when old.Function!.Parent != @new.Function!.Parent => "parent: takes a row of another list",
            (not ParentUse.Required, ParentUse.Required) => "parent: must be given",
            (not ParentUse.None, ParentUse.None) => "parent: is gone",

            // The required parent stands before the request, the optional one behind it.
            (ParentUse.Required, ParentUse.Optional) when kept.Contains(Verb.Invoke) && @new.Request is not null => "parent: stands behind the request",
            _ => null,
        };
        if (reason is not null)
        {
            _breaks.Add(new(old.Path, [ChangeKind.Parent, ChangeKind.FunctionKind], reason) { Old = Word(old.Parent), New = Word(@new.Parent) });
        }

        static string Word(ParentUse use) => $"parent: {use.ToString().ToLowerInvariant()}";
    }
}
