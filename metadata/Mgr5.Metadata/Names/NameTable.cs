namespace Mgr5.Metadata.Names;

/// <summary>
/// Names for the members of one scope (the types of a namespace, the members of a type), one for each wire name.
/// A name depends on the wire names that would get the same one, never on order or on other wire names:
/// the plain name; if another one would get it too (compared without case), the one in which dots show as <c>_</c>;
/// if that does not help, the plain name and a hash. A name that the scope already uses ends in <c>_</c>.
/// </summary>
public sealed class NameTable
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dotted = new(StringComparer.Ordinal);

    /// <summary>Chooses the names.</summary>
    /// <param name="wireNames">The names on the wire, each once.</param>
    /// <param name="isUsed">Whether the scope uses a name already; of a name and the same with any number of <c>_</c> behind it, not all may be used.</param>
    /// <param name="spelling">What a wire name is spelled by where it is not itself: <c>addon_of</c> for <c>addon_*</c>.</param>
    public NameTable(IEnumerable<string> wireNames, Func<string, bool> isUsed, Func<string, string>? spelling = null)
    {
        string[] wires = [.. wireNames];
        var first = new Dictionary<string, string>(wires.Length, StringComparer.OrdinalIgnoreCase);
        foreach (string wire in wires)
        {
            string plain = Plain(wire);
            _names.Add(wire, plain);
            if (first.TryGetValue(plain, out string? other))
            {
                _dotted.Add(wire);
                _dotted.Add(other);
            }
            else
            {
                first.Add(plain, wire);
            }
        }

        if (_dotted.Count == 0)
        {
            return;
        }

        foreach (string wire in _dotted)
        {
            _names[wire] = Dotted(wire);
        }

        // What is still alike, in a group or across groups ('_' comes of digits and used names, too).
        foreach (IGrouping<string, string> same in wires.GroupBy(w => _names[w], StringComparer.OrdinalIgnoreCase).Where(IsShared).ToArray())
        {
            foreach (string wire in same)
            {
                _names[wire] = Hashed(wire);
            }
        }

        string Plain(string wire) => Free(Identifier.Legal(Identifier.Pascal(Spelled(wire)), wire));
        string Dotted(string wire) => Free(Identifier.Legal(string.Join("_", Spelled(wire).Split('.').Select(Identifier.Pascal)), wire));
        string Hashed(string wire) => Identifier.Legal(Identifier.Pascal(Spelled(wire)) + "_" + StableHash.Of(wire), wire);
        string Free(string name)
        {
            // Once is enough, unless the scope itself has such a name: an open enum called ToString_, say.
            while (isUsed(name))
            {
                name += "_";
            }

            return name;
        }

        string Spelled(string wire) => spelling?.Invoke(wire) ?? wire;
    }

    /// <summary>The wire names that had to be spelled otherwise because their plain names collide, in ordinal order.</summary>
    public IReadOnlyList<string> Respelled => [.. _dotted.OrderBy(static w => w, StringComparer.Ordinal)];

    /// <summary>The C# name of a wire name.</summary>
    public string this[string wireName] => _names[wireName];

    private static bool IsShared(IGrouping<string, string> group) => group.Skip(1).Any();
}
