namespace Mgr5.Metadata.Mentions;

/// <summary>
/// The members that texts mention. <c>x.User.Delete</c> is the function below User, and of no other parent, if nothing else is
/// called User: whatever a project itself calls so (a property, an element of a tuple, a variable) stands somewhere without a dot before it.
/// And <c>x.Delete</c> is that of no node that code only goes through, on to what is below: <c>x</c> is nothing that could be had there.
/// </summary>
/// <param name="children">The properties of all nodes that have one above: that, and its own.</param>
internal sealed class MemberSet(HashSet<(string Of, string Name)> children)
{
    // What generic types of the framework call their content, whatever that is.
    private static readonly HashSet<string> Contents = new(
        ["Current", "Item1", "Item2", "Item3", "Item4", "Item5", "Item6", "Item7", "Key", "Rest", "Result", "Target", "Value"], StringComparer.Ordinal);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly HashSet<(string Of, string Name)> _members = [];
    private readonly Dictionary<string, List<string>> _parents = new(StringComparer.Ordinal);

    public void Add(Mention mention)
    {
        if (!mention.Leads)
        {
            Hold(mention.Name);
        }

        if (mention.Form == MentionForm.Alone)
        {
            _alone.Add(mention.Name);
        }
        else if (mention.Of is { } of && children.Contains((of, mention.Name)) && !Contents.Contains(of))
        {
            if (_members.Add((of, mention.Name)))
            {
                ParentsOf(mention.Name).Add(of);
            }
        }
        else
        {
            _names.Add(mention.Name);
        }
    }

    /// <summary>Says that a node may be anywhere: in a variable, say.</summary>
    /// <param name="name">The property that leads to it.</param>
    public void Hold(string name) => _held.Add(name);

    /// <summary>Whether a property is mentioned that may be that of a node.</summary>
    /// <param name="name">The property.</param>
    /// <param name="parent">The property of the node above; empty where that is the client.</param>
    public bool Has(string name, string parent)
        => _members.Contains((parent, name))
            || (IsHeld(parent)
                && (_names.Contains(name) || (_parents.TryGetValue(name, out List<string>? parents) && parents.Exists(_alone.Contains))));

    private bool IsHeld(string parent) => parent.Length == 0 || _held.Contains(parent) || Contents.Contains(parent);

    private List<string> ParentsOf(string name)
    {
        if (!_parents.TryGetValue(name, out List<string>? parents))
        {
            parents = [];
            _parents.Add(name, parents);
        }

        return parents;
    }
}
