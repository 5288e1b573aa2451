using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Mentions;

/// <summary>
/// Finds the functions of a panel that texts of C# (or Razor) mention. It reads letters, not C#, in one pass over a text, and so
/// takes more than the compiler would find and never less: a name in a comment counts, and <c>x.Edit</c> counts for every function
/// <c>….edit</c> whose parents are mentioned, too; <c>x.User.Edit</c> only for <c>….user.edit</c>, unless something else may be called User.
/// Not found is what is not written: reflection, names put together at run time.
/// </summary>
public sealed class PanelMentions
{
    private const string Friends = "InternalsVisibleTo";

    // A type of the runtime. Nearly every program has PanelAuth.Session in it, and panels have a function "session".
    private const string Auth = "PanelAuth";

    private static readonly MentionForm[] WholeWords = [MentionForm.Type, MentionForm.Namespace, MentionForm.Friends];

    private readonly PanelNames _panel;
    private readonly WordTable _words;
    private readonly WordTable _wireNames;
    private readonly Dictionary<string, (NodeNames Node, string? Parent)> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Of, string Name)> _children = [];
    private readonly Dictionary<string, string> _pathsOfTypes = new(StringComparer.Ordinal);
    private readonly bool _isAuthOurs;

    /// <summary>Prepares the search for one panel.</summary>
    public PanelMentions(PanelNames panel)
    {
        _panel = panel;
        Collect(panel.Roots, null);
        _isAuthOurs = _nodes.Values.All(static n => n.Node.PropertyName != Auth);
        if (_isAuthOurs)
        {
            _children.UnionWith(panel.Roots.Select(static root => (Auth, root.PropertyName)));
        }

        _words = new(_nodes.Values.Select(static n => new Mention(n.Node.PropertyName, MentionForm.Member))
            .Concat(_pathsOfTypes.Keys.Append(panel.ClientName).Select(static t => new Mention(t, MentionForm.Type)))
            .Append(new(panel.Name, MentionForm.Namespace))
            .Concat([new(Friends, MentionForm.Friends), new(Friends + "Attribute", MentionForm.Friends)])
            .Concat(_isAuthOurs ? [new Mention(Auth, MentionForm.Member)] : []));
        _wireNames = new(_nodes.Values.Where(static n => n.Node.IsFunction).Select(static n => new Mention(n.Node.Path, MentionForm.WireName)));
    }

    /// <summary>All mentions of functions in one text, with their places.</summary>
    public IReadOnlyList<PlacedMention> Find(string text)
    {
        var found = new List<PlacedMention>();
        FindWords(text, found);
        found.RemoveAll(static p => p.Mention.Form is MentionForm.Namespace or MentionForm.Friends);
        WireNameFinder.Find(text, _wireNames, found);
        return found;
    }

    /// <summary>What one text mentions, each name once, in a fixed order: equal for texts that mention the same.</summary>
    public EquatableArray<Mention> In(string text) => Distinct(Find(text));

    /// <summary>What one text mentions that a compiler could read there: names on the wire are strings to it.</summary>
    /// <inheritdoc cref="In"/>
    public EquatableArray<Mention> CompiledIn(string text)
    {
        var found = new List<PlacedMention>();
        FindWords(text, found);
        return Distinct(found);
    }

    /// <summary>
    /// The functions that texts mention together, by their names on the wire and in ordinal order; also segments that only lead to
    /// functions. Where no text names the client or one of its types, properties are those of something else.
    /// </summary>
    /// <param name="mentions">The mentions of all texts of a compilation.</param>
    public EquatableArray<string> FunctionsOf(IEnumerable<Mention> mentions)
    {
        var members = new MemberSet(_children);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        bool namesClient = false;
        foreach (Mention mention in mentions)
        {
            switch (mention.Form)
            {
                case MentionForm.Member or MentionForm.Alone:
                    members.Add(mention);
                    break;
                case MentionForm.Type:
                    namesClient = true;
                    if (_pathsOfTypes.TryGetValue(mention.Name, out string? path))
                    {
                        members.Hold(_nodes[path].Node.PropertyName);
                        reached.Add(path);
                    }

                    break;
                case MentionForm.WireName:
                    paths.Add(mention.Name);
                    break;
            }
        }

        foreach (NodeNames root in _panel.Roots)
        {
            Reach(root, namesClient ? "" : null, members, reached);
        }

        paths.UnionWith(reached);
        return paths.OrderBy(static p => p, StringComparer.Ordinal).ToEquatableArray();
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
        (NodeNames node, string? parent) = _nodes[function];
        T[] own = [.. mentions.Where(m => IsOf(mentionOf(m)))];
        return own.Length > 0
            ? own
            : mentions.Where(m => mentionOf(m).Mention is { Form: MentionForm.Member } member && member.Name == node.PropertyName);

        bool IsOf(PlacedMention placed) => placed.Mention.Form switch
        {
            MentionForm.Type => _pathsOfTypes.TryGetValue(placed.Mention.Name, out string? path) && path == function,
            MentionForm.WireName => placed.Mention.Name == function,
            MentionForm.Member => placed.Mention.Name == node.PropertyName && (parent is null || placed.Before == parent),
            _ => false,
        };
    }

    private static EquatableArray<Mention> Distinct(IReadOnlyCollection<PlacedMention> found) => found.Count == 0
        ? []
        : found.Select(static p => p.Mention).Distinct().OrderBy(static m => m.Form).ThenBy(static m => m.Name, StringComparer.Ordinal).ThenBy(static m => m.Of, StringComparer.Ordinal).ThenBy(static m => m.Leads).ToEquatableArray();

    // The parent by its property: empty for the client, null for a node that is not reached.
    private static void Reach(NodeNames node, string? parent, MemberSet members, HashSet<string> reached)
    {
        if (parent is not null && members.Has(node.PropertyName, parent))
        {
            reached.Add(node.Path);
        }

        string? property = reached.Contains(node.Path) ? node.PropertyName : null;
        foreach (NodeNames child in node.Children)
        {
            Reach(child, property, members, reached);
        }
    }

    private void Collect(EquatableArray<NodeNames> nodes, string? parent)
    {
        foreach (NodeNames node in nodes)
        {
            _nodes.Add(node.Path, (node, parent));
            foreach (string type in node.TypeNames)
            {
                // Types of one namespace differ.
                _pathsOfTypes.Add(type, node.Path);
            }

            _children.UnionWith(node.Children.Select(child => (node.PropertyName, child.PropertyName)));
            Collect(node.Children, node.PropertyName);
        }
    }

    private void FindWords(string text, List<PlacedMention> found)
    {
        // In a part of the client's own class, properties need no dot before them.
        bool isInClient = text.IndexOf("partial", StringComparison.Ordinal) >= 0 && text.IndexOf("Client", StringComparison.Ordinal) >= 0;
        var reader = new WordReader(text);
        var dots = default(DotState);
        (int Start, int End) previous = default;
        string? previousMember = null;
        int previousFound = -1;
        while (reader.Next())
        {
            dots.Take(text, previous.End, reader.Start);
            WordForms forms = _words.Find(text, reader, out string word);
            string? member = null;
            int foundAt = -1;
            if (forms != WordForms.None)
            {
                AddWords(found, word, forms, reader.Start);
                if ((forms & WordForms.Member) != 0)
                {
                    if (dots.IsAfterDot)
                    {
                        member = word;
                        string? of = previousMember is not null && MemberChain.Joins(text, previous.Start, previous.End, reader.Start) ? previousMember : null;
                        string? before = previous.End > 0 ? text.Substring(previous.Start, previous.End - previous.Start) : null;
                        if (of is not null && previousFound >= 0 && _children.Contains((of, word)))
                        {
                            found[previousFound] = found[previousFound] with { Mention = found[previousFound].Mention with { Leads = true } };
                        }

                        foundAt = found.Count;
                        found.Add(new(new(word, MentionForm.Member, of), reader.Start, before));
                    }
                    else if (_isAuthOurs && word == Auth && IsUsedAsType(text, reader.End))
                    {
                        member = word;
                    }
                    else
                    {
                        found.Add(new(new(word, MentionForm.Alone), reader.Start, null));
                        if (isInClient || DotState.IsBeforeMember(text, reader.End))
                        {
                            found.Add(new(new(word, MentionForm.Member), reader.Start, null));
                        }
                    }
                }
            }

            dots.Pass();
            previous = (reader.Start, reader.End);
            previousMember = member;
            previousFound = foundAt;
        }
    }

    // Before a dot or a name: what else is called so is declared somewhere, and stands before neither there.
    private static bool IsUsedAsType(string text, int end)
    {
        int next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length && (text[next] == '.' || char.IsLetter(text[next]));
    }

    private static void AddWords(List<PlacedMention> found, string word, WordForms forms, int position)
    {
        foreach (MentionForm form in WholeWords)
        {
            if ((forms & WordTable.FlagOf(form)) != 0)
            {
                found.Add(new(new(word, form), position, null));
            }
        }
    }
}
