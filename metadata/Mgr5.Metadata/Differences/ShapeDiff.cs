using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Differences;

/// <summary>What of the C# of one shape is not there in another, node by node.</summary>
internal sealed class ShapeDiff
{
    private static readonly EquatableArray<ChangeKind> OfFunction = [ChangeKind.FunctionKind, ChangeKind.Trait, ChangeKind.Steps, ChangeKind.Unknown];

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
            CompareSteps(old, @new);
        }
    }

    private void AddRenamed(NodeShape node, string old, string @new, string reason)
        => _breaks.Add(new(node.Path, [], reason) { Old = old, New = @new });

    private void CompareVerbs(NodeShape old, NodeShape @new)
    {
        string[] gone = [.. old.Verbs.Where(v => !@new.Verbs.Contains(v)).Select(static v => v.MethodName())];
        if (gone.Length > 0)
        {
            string all = gone.Length == 1 ? $"{gone[0]} is" : $"{string.Join(", ", gone.Take(gone.Length - 1))} and {gone[gone.Length - 1]} are";
            _breaks.Add(new(old.Path, OfFunction, $"{all} gone")
            {
                Old = Names(old),
                New = Names(@new),
            });
        }

        static string Names(NodeShape node) => string.Join(", ", node.Verbs.Select(static v => v.MethodName()));
    }

    // The other kinds name a parent where they like, or none.
    private void CompareParent(NodeShape old, NodeShape @new)
    {
        Verb[] kept = old.Kind is NodeKind.List or NodeKind.Form or NodeKind.RowForm or NodeKind.Group ? [.. old.Verbs.Where(v => @new.Verbs.Contains(v))] : [];
        string? reason = (old.Parent, @new.Parent) switch
        {
            (_, _) when kept.Length == 0 => null,
            (ParentUse.Required, ParentUse.Required) when old.Function!.Parent != @new.Function!.Parent => "parent: takes a row of another list",
            (not ParentUse.Required, ParentUse.Required) => "parent: must be given",
            (not ParentUse.None, ParentUse.None) => "parent: is gone",

            // The required parent stands before the request, the optional one behind it.
            (ParentUse.Required, ParentUse.Optional) when kept.Contains(Verb.Invoke) => "parent: stands behind the request",
            _ => null,
        };
        if (reason is not null)
        {
            _breaks.Add(new(old.Path, [ChangeKind.Parent, ChangeKind.FunctionKind], reason) { Old = Word(old.Parent), New = Word(@new.Parent) });
        }

        static string Word(ParentUse use) => $"parent: {use.ToString().ToLowerInvariant()}";
    }

    private void CompareSteps(NodeShape old, NodeShape @new)
    {
        if (@new.Kind != NodeKind.Wizard)
        {
            return;
        }

        foreach (StepShape step in old.Steps)
        {
            string name = $"{old.StepTypeName}.{step.Name}";
            StepShape? now = @new.Steps.FirstOrDefault(s => s.Path == step.Path);
            if (now?.Name != step.Name)
            {
                _breaks.Add(new(old.Path, [ChangeKind.Steps], now is null ? $"{name} is gone" : $"{name} is now {now.Name}") { Old = step.Name, New = now?.Name });
            }
            else if (now.FormType != step.FormType)
            {
                _breaks.Add(new(old.Path, [], $"{name}.Form is now {Form(now)} instead of {Form(step)}") { Old = Form(step), New = Form(now) });
            }
        }

        static string Form(StepShape step) => step.FormType ?? "PanelForm";
    }
}
