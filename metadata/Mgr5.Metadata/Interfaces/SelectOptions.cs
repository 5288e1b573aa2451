using System.Xml;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>The options of one select: those that every installation has, and whether there are others.</summary>
/// <param name="Static">Options whose text is a message of the panel.</param>
/// <param name="HasOthers">Whether there are options that are data of the installation. They are not here.</param>
internal sealed record SelectOptions(EquatableArray<Choice> Static, bool HasOthers)
{
    /// <summary>A select for which the panel lists nothing: what there is to choose depends on the installation.</summary>
    public static readonly SelectOptions None = new([], HasOthers: true);

    /// <summary>Reads <c>&lt;slist&gt;</c>. An option that is not marked as a message is passed over unread.</summary>
    /// <param name="reader">Stands on the node; goes behind it.</param>
    /// <param name="messages">Has the texts of options that only name a message.</param>
    /// <param name="unhandled">Takes what the vocabulary does not know.</param>
    public static SelectOptions Read(XmlReader reader, Messages messages, UnhandledNodes unhandled)
    {
        var choices = new List<Choice>();
        bool hasOthers = false;
        foreach (string node in XmlText.Children(reader))
        {
            unhandled.AddFrom(reader, "slist");
            bool isStatic = node == "msg" || (node == "val" && reader.GetAttribute("msg") == "yes");
            if (!isStatic)
            {
                hasOthers = true;
                reader.Skip();
                continue;
            }

            XElement option = XmlText.Take(reader);
            Choice choice = node == "msg" ? new(option.Value, messages[option.Value]) : ReadValue(option);
            if (choices.TrueForAll(c => c.Value != choice.Value))
            {
                choices.Add(choice);
            }
        }

        return new(choices.ToEquatableArray(), hasOthers || choices.Count == 0);
    }

    // Without a key the text is what is sent.
    private static Choice ReadValue(XElement option)
        => option.Attribute("key")?.Value is { } key ? new(key, Messages.Plain(option.Value)) : new(option.Value, null);
}
