using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Differences;

/// <summary>What an upgrade changes: the differences between two snapshots of a panel.</summary>
public static class SnapshotDiff
{
    /// <summary>
    /// Every difference except in what the metadata was read from; empty where there is none. What breaks compiled code is
    /// decided by the C# that both become (<see cref="ShapeBuilder"/>), and by what the panel refuses from now on.
    /// Optional arguments are taken to be passed by their names and requests to be written <c>new()</c>, so that what was
    /// unknown may become typed; only the form that was a <c>PanelForm</c> is another type then.
    /// </summary>
    /// <param name="old">The snapshot that the code was compiled against.</param>
    /// <param name="new">The snapshot that it will be compiled against.</param>
    /// <returns>The changes by function, kind and name, in ordinal order.</returns>
    public static EquatableArray<Change> Between(Snapshot old, Snapshot @new)
    {
        List<Change> changes = MetadataDiff.Between(old, @new);
        Dictionary<string, List<int>> byFunction = [];
        for (int i = 0; i < changes.Count; i++)
        {
            if (!byFunction.TryGetValue(changes[i].Function, out List<int>? indexes))
            {
                byFunction.Add(changes[i].Function, indexes = []);
            }

            indexes.Add(i);
        }

        foreach (ShapeBreak found in ShapeDiff.Between(ShapeBuilder.Build(old), ShapeBuilder.Build(@new)))
        {
            if (!byFunction.TryGetValue(found.Function, out List<int>? own))
            {
                byFunction.Add(found.Function, own = []);
            }

            Attribute(changes, own, found);
        }

        changes.Sort(ChangeOrder.Instance);
        return changes.ToEquatableArray();
    }

    // What breaks is said at the change that people know it by; where there is none (names that collide, the list above
    // became none), the C# itself is the change.
    private static void Attribute(List<Change> changes, List<int> own, ShapeBreak found)
    {
        ChangeKind[] causes = [.. found.Causes, .. found.IsPart ? Array.Empty<ChangeKind>() : [ChangeKind.CSharp]];
        foreach (ChangeKind cause in causes)
        {
            int index = own.FindIndex(i => changes[i].Kind == cause && found.IsAbout(changes[i]));
            if (index >= 0)
            {
                changes[own[index]] = changes[own[index]].Because(found.Reason);
                return;
            }
        }

        if (found.IsPart)
        {
            return;
        }

        own.Add(changes.Count);
        changes.Add(new Change
        {
            Function = found.Function,
            Kind = ChangeKind.CSharp,
            Parameter = found.IsColumn ? null : found.Member,
            Column = found.IsColumn ? found.Member : null,
            Choice = found.Choice,
            Old = found.Old,
            New = found.New,
            Reason = found.Reason,
        });
    }
}
