using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Mentions;

/// <summary>
/// Finds the functions of a panel that texts of C# (or Razor) mention. It reads letters, not C#, in one pass over a text, and so
/// takes more than the compiler would find and never less: a name in a comment counts, and <c>.Edit</c> counts for every function
/// <c>….edit</c> whose parents are mentioned, too. Not found is what is not written: reflection, names put together at run time.
/// </summary>
public sealed class PanelMentions
{
    private readonly PanelShape _panel;
    private readonly NameSet _members;
    private readonly NameSet _types;
    private readonly NameSet _wireNames;
    private readonly Dictionary<string, (NodeShape Node, string? Parent)> _nodes = new(StringComparer.Ordinal);

    /// <summary>Prepares the search for one panel.</summary>
    public PanelMentions(PanelShape panel)
    {
        _panel = panel;
        Collect(panel.Roots, null);
        _members = new(_nodes.Values.Select(static n => n.Node.PropertyName));
        _types = new(_nodes.Values.SelectMany(static n => TypesOf(n.Node)).Append(panel.ClientName));
        _wireNames = new(_nodes.Values.Where(static n => n.Node.Function is not null).Select(static n => n.Node.Path));
    }

    /// <summary>All mentions in one text, with their places.</summary>
    public IReadOnlyList<PlacedMention> Find(string text)
    {
        var found = new List<PlacedMention>();
        FindWords(text, found);
        WireNameFinder.Find(text, _wireNames, found);
        return found;
    }

    /// <summary>What one text mentions, each name once, in a fixed order: equal for texts that mention the same.</summary>
    public EquatableArray<Mention> In(string text)
        => Find(text).Select(static p => p.Mention).Distinct()
            .OrderBy(static m => m.Form).ThenBy(static m => m.Name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>
    /// The functions that texts mention together, by their names on the wire and in ordinal order; also segments that only lead to
    /// functions. Where no text names the client or one of its types, properties are those of something else.
    /// </summary>
    /// <param name="mentions">The mentions of all texts of a compilation.</param>
    public EquatableArray<string> FunctionsOf(IEnumerable<Mention> mentions)
    {
        var all = new HashSet<Mention>(mentions);
        var functions = new List<string>();
        bool namesClient = all.Any(static m => m.Form == MentionForm.Type);
        foreach (NodeShape root in _panel.Roots)
        {
            Collect(root, namesClient, all, functions);
        }

        functions.Sort(StringComparer.Ordinal);
        return functions.ToEquatableArray();
    }

    /// <summary>
    /// The mentions that are about one function: its types, its name on the wire, and its property behind that of the node above;
    /// where there are none of these, its property behind anything.
    /// </summary>
    /// <param name="function">The function's name on the wire.</param>
    /// <param name="mentions">The mentions of one text or of several.</param>
    /// <param name="mentionOf">The mention of an element, which may know more, as the file.</param>
    /// <typeparam name="T">A mention with whatever belongs to it.</typeparam>
    public IEnumerable<T> PlacesOf<T>(string function, IReadOnlyList<T> mentions, Func<T, PlacedMention> mentionOf)
    {
        (NodeShape node, string? parent) = _nodes[function];
        var types = new HashSet<string>(TypesOf(node), StringComparer.Ordinal);
        T[] own = [.. mentions.Where(m => IsOf(mentionOf(m)))];
        return own.Length > 0
            ? own
            : mentions.Where(m => mentionOf(m).Mention is { Form: MentionForm.Member } member && member.Name == node.PropertyName);

        bool IsOf(PlacedMention placed) => placed.Mention.Form switch
        {
            MentionForm.Type => types.Contains(placed.Mention.Name),
            MentionForm.WireName => placed.Mention.Name == function,
            _ => placed.Mention.Name == node.PropertyName && (parent is null || placed.Before == parent),
        };
    }

    private static IEnumerable<string> TypesOf(NodeShape node)
    {
        string?[] types = [node.TypeName, node.Item?.TypeName, node.Form?.TypeName, node.Request?.TypeName];
        return types.OfType<string>().Concat(node.Choices.Select(static c => c.TypeName));
    }

    private void Collect(IEnumerable<NodeShape> nodes, string? parent)
    {
        foreach (NodeShape node in nodes)
        {
            _nodes.Add(node.Path, (node, parent));
            Collect(node.Children, node.PropertyName);
        }
    }

    private static void Collect(NodeShape node, bool isParentReached, HashSet<Mention> mentions, List<string> functions)
    {
        bool isReached = (isParentReached && mentions.Contains(new(node.PropertyName, MentionForm.Member)))
            || TypesOf(node).Any(t => mentions.Contains(new(t, MentionForm.Type)));
        if (isReached || mentions.Contains(new(node.Path, MentionForm.WireName)))
        {
            functions.Add(node.Path);
        }

        foreach (NodeShape child in node.Children)
        {
            Collect(child, isReached, mentions, functions);
        }
    }

    private void FindWords(string text, List<PlacedMention> found)
    {
        // In a part of the client's own class, properties need no dot before them.
        bool isInClient = text.IndexOf("partial", StringComparison.Ordinal) >= 0 && text.IndexOf("Client", StringComparison.Ordinal) >= 0;
        var reader = new WordReader(text);
        var dots = default(DotState);
        (int Start, int End) previous = default;
        while (reader.Next())
        {
            dots.Take(text, previous.End, reader.Start);
            string source = reader.Respelled ?? text;
            (int start, int length) = reader.Respelled is { } word ? (0, word.Length) : (reader.Start, reader.End - reader.Start);
            if (_types.Find(source, start, length) is { } type)
            {
                found.Add(new(new(type, MentionForm.Type), reader.Start, null));
            }

            if ((isInClient || dots.IsAfterDot || DotState.IsBeforeMember(text, reader.End)) && _members.Find(source, start, length) is { } member)
            {
                string? before = dots.IsAfterDot && previous.End > 0 ? text.Substring(previous.Start, previous.End - previous.Start) : null;
                found.Add(new(new(member, MentionForm.Member), reader.Start, before));
            }

            dots.Pass();
            previous = (reader.Start, reader.End);
        }
    }
}
