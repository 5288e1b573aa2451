using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Mentions;

/// <summary>
/// Finds which members of a panel's records texts name. A name counts wherever it stands as a whole word, whatever it belongs to there:
/// what a call answers goes on to code that names neither its type nor the panel. Open enums come with the properties that have them, or by
/// their own names, and whole: their fields cost next to nothing, and one that goes cannot be hot-reloaded.
/// Not found is what is not written: reflection, which serializers and object mappers use.
/// </summary>
public sealed class RecordMentions
{
    private const string Key = "Key";

    private readonly PanelShape _panel;
    private readonly WordTable _words;

    /// <summary>Prepares the search for the functions of a shape.</summary>
    public RecordMentions(PanelShape panel)
    {
        _panel = panel;
        _words = new(panel.Roots.SelectMany(NamesOf).Append(Key).Select(static name => new Mention(name, MentionForm.Alone)));
    }

    /// <summary>The names that one text has, each once.</summary>
    public IReadOnlyCollection<string> In(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var reader = new WordReader(text);
        while (reader.Next())
        {
            if (_words.Find(text, reader, out string word) != WordForms.None)
            {
                found.Add(word);
            }
        }

        return found;
    }

    /// <summary>The shape with the members that are named, and of everything else all that it has.</summary>
    /// <param name="names">What all texts of a compilation name.</param>
    public PanelShape Narrow(IEnumerable<string> names)
    {
        HashSet<string> written = new(names, StringComparer.Ordinal);
        return _panel with { Roots = Narrow(_panel.Roots, written) };
    }

    private static IEnumerable<string> NamesOf(NodeShape node) => RecordsOf(node)
        .SelectMany(static record => record.Properties).Select(static property => property.Name)
        .Concat(node.Choices.Select(static choice => choice.TypeName))
        .Concat(node.Children.SelectMany(NamesOf));

    private static IEnumerable<RecordShape> RecordsOf(NodeShape node) => new[] { node.Item, node.Request, node.Form }.OfType<RecordShape>();

    private static EquatableArray<NodeShape> Narrow(EquatableArray<NodeShape> nodes, HashSet<string> written)
        => nodes.Select(node => Narrow(node, written)).ToEquatableArray();

    private static NodeShape Narrow(NodeShape node, HashSet<string> written)
    {
        NodeShape narrow = node with
        {
            Item = Narrow(node.Item, written),
            Request = Narrow(node.Request, written),
            Form = Narrow(node.Form, written),
            Children = Narrow(node.Children, written),
        };
        HashSet<string?> types = [.. RecordsOf(narrow).SelectMany(static record => record.Properties).Select(static property => property.ChoiceType)];
        return narrow with
        {
            Choices = node.Choices.Where(choice => types.Contains(choice.TypeName) || written.Contains(choice.TypeName)).ToEquatableArray(),
        };
    }

    private static RecordShape? Narrow(RecordShape? record, HashSet<string> written) => record is null ? null : record with
    {
        Key = written.Contains(Key) ? record.Key : null,
        Properties = record.Properties.Where(property => written.Contains(property.Name)).ToEquatableArray(),
    };
}
