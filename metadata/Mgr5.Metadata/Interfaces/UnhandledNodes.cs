using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Metadata.Interfaces;

/// <summary>
/// Collects what the <see cref="Vocabulary"/> does not know: <c>parent/node</c>, <c>parent/node@attribute</c>, and
/// <c>parent/node@attribute=word</c> where the word decides how the node is read. Never a value of free text.
/// </summary>
internal sealed class UnhandledNodes
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    public EquatableArray<string> Found => _found.ToEquatableArray();

    public void AddFrom(XElement node, string parent)
    {
        string name = node.Name.LocalName;
        string path = parent + "/" + name;
        Vocabulary.Entry? entry = Vocabulary.Find(parent, name);
        if (entry is null)
        {
            _found.Add(path);
            return;
        }

        if (entry.Opaque)
        {
            return;
        }

        foreach (XAttribute attribute in node.Attributes())
        {
            AddFrom(entry, path, attribute);
        }

        // Only known nodes are entered, so that no input can nest deeper than the vocabulary does.
        foreach (XElement child in node.Elements())
        {
            if (name is not "msg")
            {
                AddFrom(child, name);
            }
        }
    }

    /// <summary>A node of an answer that is read without being kept: its own name and those of its attributes, no value.</summary>
    public void AddFrom(XmlReader reader, string parent)
    {
        string path = parent + "/" + reader.LocalName;
        Vocabulary.Entry? entry = Vocabulary.Find(parent, reader.LocalName);
        if (entry is null)
        {
            _found.Add(path);
            return;
        }

        while (reader.MoveToNextAttribute())
        {
            if (!entry.Read.Contains(reader.LocalName) && !entry.Dropped.Contains(reader.LocalName))
            {
                _found.Add(path + "@" + reader.LocalName);
            }
        }

        reader.MoveToElement();
    }

    private void AddFrom(Vocabulary.Entry entry, string path, XAttribute attribute)
    {
        string name = attribute.Name.LocalName;
        if (!entry.Read.Contains(name) && !entry.Dropped.Contains(name))
        {
            _found.Add(path + "@" + name);
            return;
        }

        foreach ((string closed, string[] words) in entry.Closed)
        {
            if (closed == name && !words.Contains(attribute.Value))
            {
                _found.Add(path + "@" + name + "=" + attribute.Value);
            }
        }
    }
}
