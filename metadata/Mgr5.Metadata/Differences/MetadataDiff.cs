using System.Globalization;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Differences;

/// <summary>What differs in the metadata, and what of it the panel itself makes code feel: calls that it refuses from now on.</summary>
internal sealed class MetadataDiff
{
    private readonly List<Change> _changes = [];

    public static List<Change> Between(Snapshot old, Snapshot @new)
    {
        var diff = new MetadataDiff();
        var root = new Change { Function = "", Kind = default };
        diff.CompareFacts(root, Fact.OfSnapshots, old, @new);
        foreach (string name in old.Functions.Concat(@new.Functions).Select(static f => f.Name).Distinct(StringComparer.Ordinal))
        {
            diff.Compare(name, old.Find(name), @new.Find(name));
        }

        return diff._changes;
    }

    private void Compare(string name, Function? old, Function? @new)
    {
        var about = new Change { Function = name, Kind = default };
        if (old is null || @new is null)
        {
            _changes.Add(about with
            {
                Kind = old is null ? ChangeKind.FunctionAdded : ChangeKind.FunctionRemoved,
                Old = old is null ? null : Fact.Text(old.Kind),
                New = @new is null ? null : Fact.Text(@new.Kind),
            });
            return;
        }

        CompareFacts(about, Fact.OfFunctions, old, @new);
        CompareParameters(about, old, @new);
        CompareColumns(about, old.Columns, @new.Columns);
    }

    private void CompareParameters(Change about, Function old, Function @new)
    {
        if (!BothKnown(about, "parameters", old.Parameters?.Count, @new.Parameters?.Count))
        {
            return;
        }

        var matched = new Matched<Parameter>(old.Parameters ?? [], @new.Parameters ?? [], static p => p.Name);
        foreach (Parameter gone in matched.Gone)
        {
            _changes.Add(about with { Kind = ChangeKind.ParameterRemoved, Parameter = gone.Name, Old = Fact.Text(gone.Type) });
        }

        foreach (Parameter added in matched.Added)
        {
            _changes.Add(about with
            {
                Kind = ChangeKind.ParameterAdded,
                Parameter = added.Name,
                New = Fact.Text(added.Type),
                Reason = Refusals.IsNeeded(added) ? Refusals.Needed : null,
            });
        }

        foreach ((Parameter before, Parameter now) in matched.Both)
        {
            Compare(about with { Parameter = now.Name }, before, now);
        }

        Reorder(about, "parameters", matched.IsReordered);
    }

    private void Compare(Change about, Parameter old, Parameter @new)
    {
        int first = _changes.Count;
        CompareFacts(about, Fact.OfParameters, old, @new);
        for (int i = first; i < _changes.Count; i++)
        {
            if (Refusals.Of(_changes[i], old, @new) is { } reason)
            {
                _changes[i] = _changes[i].Because(reason);
            }
        }

        if (old.Values is null != @new.Values is null && (old.Values ?? []).Count + (@new.Values ?? []).Count == 0)
        {
            _changes.Add(Said(about, "values", old.Values is not null));
        }

        var matched = new Matched<Choice>(old.Values ?? [], @new.Values ?? [], static c => c.Value);
        foreach (Choice gone in matched.Gone)
        {
            _changes.Add(about with { Kind = ChangeKind.ChoiceRemoved, Choice = gone.Value, Old = gone.Title });
        }

        foreach (Choice added in matched.Added)
        {
            _changes.Add(about with { Kind = ChangeKind.ChoiceAdded, Choice = added.Value, New = added.Title });
        }

        foreach ((Choice before, Choice now) in matched.Both.Where(static b => b.Old.Title != b.New.Title))
        {
            _changes.Add(about with { Kind = ChangeKind.Text, Choice = now.Value, Member = "values", Old = before.Title, New = now.Title });
        }

        Reorder(about, "values", matched.IsReordered);
    }

    private void CompareColumns(Change about, EquatableArray<Column>? old, EquatableArray<Column>? @new)
    {
        if (!BothKnown(about, "columns", old?.Count, @new?.Count))
        {
            return;
        }

        var matched = new Matched<Column>(old ?? [], @new ?? [], static c => c.Name);
        _changes.AddRange(matched.Gone.Select(gone => about with { Kind = ChangeKind.ColumnRemoved, Column = gone.Name, Old = Fact.Text(gone.Type) }));
        _changes.AddRange(matched.Added.Select(added => about with { Kind = ChangeKind.ColumnAdded, Column = added.Name, New = Fact.Text(added.Type) }));
        foreach ((Column before, Column now) in matched.Both)
        {
            CompareFacts(about with { Column = now.Name }, Fact.OfColumns, before, now);
        }

        Reorder(about, "columns", matched.IsReordered);
    }

    private void CompareFacts<T>(Change about, IReadOnlyList<Fact<T>> facts, T old, T @new)
    {
        foreach (Fact<T> fact in facts)
        {
            object? before = fact.Value(old);
            object? now = fact.Value(@new);
            if (!Equals(before, now))
            {
                _changes.Add(about with { Kind = fact.Kind, Member = fact.Name, Old = Fact.Text(before), New = Fact.Text(now) });
            }
        }
    }

    private bool BothKnown(Change about, string member, int? old, int? @new)
    {
        if (old is null != @new is null)
        {
            _changes.Add(Said(about, member, old is not null) with
            {
                Old = old?.ToString(CultureInfo.InvariantCulture),
                New = @new?.ToString(CultureInfo.InvariantCulture),
            });
        }

        return old is not null && @new is not null;
    }

    private static Change Said(Change about, string member, bool before)
        => about with { Kind = before ? ChangeKind.Unknown : ChangeKind.Known, Member = member };

    private void Reorder(Change about, string member, bool isReordered)
    {
        if (isReordered)
        {
            _changes.Add(about with { Kind = ChangeKind.Order, Member = member });
        }
    }
}
