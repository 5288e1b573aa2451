using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>Reads interface files, <c>etc/xml/*.xml</c>: <c>&lt;mgrdata&gt;</c> with descriptions, handlers and texts in several languages.</summary>
public static class InterfaceReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="language">The language of titles and descriptions, e.g. <c>en</c>. A file without it gives none: a snapshot has one language.</param>
    /// <exception cref="MetadataFormatException">It is not well-formed, or not an interface file.</exception>
    public static InterfaceMetadata Read(ReadOnlySpan<byte> utf8, string language)
    {
        var unhandled = new UnhandledNodes();
        XElement file = XmlText.Read(utf8, "mgrdata", "an interface file", XmlText.Take);
        foreach (XElement node in file.Elements())
        {
            unhandled.AddFrom(node, "mgrdata");
        }

        ILookup<string, XElement> blocks = file.Elements("metadata").ToLookup(static m => m.Text("name") ?? "", StringComparer.Ordinal);
        ILookup<string, XElement> texts = file.Elements("lang").Where(l => l.Attribute("name")?.Value == language)
            .Elements("messages").ToLookup(static m => m.Text("name") ?? "", StringComparer.Ordinal);
        var functions = new List<Function>();
        var mentioned = new List<Function>(file.Elements("handler").SelectMany(MentionReader.OfHandler));
        foreach (IGrouping<string, XElement> same in blocks.Where(static b => b.Key.Length > 0))
        {
            FormFacts facts = new() { Messages = MessagesOf(same.Key, texts) };
            functions.AddRange(same.Select(block => FunctionReader.Read(same.Key, WithIncluded(block, blocks), facts, [])));
            mentioned.AddRange(same.SelectMany(block => MentionReader.OfButtons(block, same.Key)));
        }

        return new(FromHere(functions), SnapshotMerger.Merge(mentioned), unhandled.Found);
    }

    /// <summary>Reads one file.</summary>
    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string)"/>
    /// <param name="utf8">The file; read to its end and left open.</param>
    /// <param name="language">The language of titles and descriptions.</param>
    public static InterfaceMetadata Read(Stream utf8, string language) => Read(Bytes.ReadAll(utf8), language);

    private static EquatableArray<Function> FromHere(IEnumerable<Function> functions)
        => SnapshotMerger.Merge(functions.Select(static f => f with { Sources = [MetadataSource.Interface] }));

    // Only what the same file has can be included here; the panel also knows its other files.
    private static List<XElement> WithIncluded(XElement block, ILookup<string, XElement> blocks)
    {
        var all = new List<XElement> { block };
        for (int i = 0; i < all.Count; i++)
        {
            foreach (XElement included in all[i].Elements("include").SelectMany(include => blocks[include.Text("name") ?? ""]))
            {
                if (!all.Contains(included))
                {
                    all.Add(included);
                }
            }
        }

        return all;
    }

    private static Messages MessagesOf(string function, ILookup<string, XElement> texts)
    {
        var messages = new Messages();
        foreach (XElement block in texts[function].SelectMany(block => WithIncluded(block, texts)))
        {
            messages.Add(block);
        }

        return messages;
    }
}
