using System.Xml;
using System.Xml.Linq;
using Mgr5.Metadata.Interfaces;

namespace Mgr5.Metadata.Taking;

/// <summary>
/// Takes the values out of an answer in <c>out=devel</c>. What is there is decided by what is let through, so that a node nobody
/// has thought of loses its value, too: the description, the panel's messages, the options that the panel marks as its own,
/// and the names of nodes. Where a value was, '*' says so.
/// </summary>
internal static class DevelRedaction
{
    private const string Mark = "*";
    private const string Hint = "hint_";

    /// <summary>
    /// The frame of every answer, which says nothing of the function. The ids are not among it: that a form shows an object, not a
    /// new one, says what its values mean.
    /// </summary>
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal)
    {
        "saved_filters", "p_possible_filters", "links", "branding", "addon", "tips", "banner", "notify", "page",
        "p_sort", "p_order", "p_num", "p_cnt", "p_elems", "elname", "plname", "tabs", "headers", "cookies",
    };

    public static XElement Of(XElement document)
    {
        HashSet<string> ofObjects = NamesOfObjects(document);
        IEnumerable<XElement> children = document.Elements()
            .Where(static e => !Frame.Contains(e.Name.LocalName))
            .Select(child => child.Name.LocalName switch
            {
                "metadata" => Description(child),
                "messages" => Messages(child, ofObjects),
                "slist" => Options(child),
                "steps" => Steps(child),
                "doc" => Of(child),
                _ => Names(child),
            });
        return new("doc", Kept(document, "func"), Kept(document, "lang"), Different(children));
    }

    // The totals of columns are figures of this installation: <col total="12.50 EUR">.
    private static XElement Description(XElement element) => new(
        element.Name.LocalName,
        element.Attributes()
            .Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName != "total" && !(a.Name.LocalName == "value" && element.Name.LocalName == "input"))
            .Select(static a => new XAttribute(a.Name.LocalName, Legal(a.Value))),
        element.Elements().Select(Description));

    // What the name of an object's field says (addon_961: a tariff, an addon) is of this installation, like its options.
    private static XElement Messages(XElement element, HashSet<string> ofObjects) => new(
        "messages",
        Kept(element, "name"),
        element.Elements("msg")
            .Where(m => m.Attribute("name")?.Value is not { } name
                || !ofObjects.Contains(name.StartsWith(Hint, StringComparison.Ordinal) ? name.Substring(Hint.Length) : name))
            .Select(static m => new XElement("msg", Kept(m, "name"), Legal(m.Value))));

    private static HashSet<string> NamesOfObjects(XElement document)
    {
        string[] names = [.. document.Elements("metadata").Descendants().Select(static e => e.Attribute("name")?.Value).OfType<string>()];
        NumberedNames numbers = new(names);
        return new(names.Where(name => numbers.PatternOf(name) != name), StringComparer.Ordinal);
    }

    private static XElement Options(XElement element)
    {
        XElement[] options = [.. element.Elements()];
        XElement[] own = [.. options.Where(static o => (string?)o.Attribute("msg") == "yes" || o.Name.LocalName == "msg")];
        return new(
            "slist",
            Kept(element, "name"),
            own.Select(static o => new XElement(o.Name.LocalName, Kept(o, "key"), Kept(o, "msg"), Kept(o, "depend"), Legal(o.Value))),
            own.Length < options.Length ? new XElement("val", new XAttribute("key", Mark), Mark) : null);
    }

    private static XElement Steps(XElement element) => new(
        "steps", element.Elements("step").Select(static s => new XElement("step", Kept(s, "name"), Kept(s, "unavailable"))));

    private static XElement Names(XElement element)
    {
        XElement clean = new(
            element.Name.LocalName,
            element.Attributes()
                .Where(static a => !a.IsNamespaceDeclaration)
                .Select(a => new XAttribute(a.Name.LocalName, element.Name.LocalName == "list" && a.Name.LocalName is "name" or "key" ? Legal(a.Value) : Mark)));
        if (element.HasElements)
        {
            clean.Add(Different(element.Elements().Select(Names)));
        }
        else if (element.Value.Length > 0)
        {
            clean.Value = Mark;
        }

        return clean;
    }

    // Rows of one table look alike without their values: one of each looks is enough.
    private static IEnumerable<XElement> Different(IEnumerable<XElement> elements)
        => elements.GroupBy(static e => e.ToString(), StringComparer.Ordinal).Select(static same => same.First());

    private static XAttribute? Kept(XElement element, string name)
        => element.Attribute(name) is { } attribute ? new(name, Legal(attribute.Value)) : null;

    // A reference may name a character that no document can hold, and that nobody could read back.
    private static string Legal(string text) => new([.. text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) || (i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1])))]);
}
