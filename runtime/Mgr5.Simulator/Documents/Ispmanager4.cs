using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>Turns a document into what ISPmanager 4 would have answered.</summary>
internal static class Ispmanager4
{
    /// <summary>The same document without attributes and echo, its error by number.</summary>
    /// <param name="document">The document; it is changed.</param>
    /// <param name="isKnown">Whether somebody is logged in.</param>
    /// <param name="isChange">Whether a success changed something that takes effect with the next restart.</param>
    public static XElement Of(XElement document, bool isKnown, bool isChange)
    {
        document.RemoveAttributes();
        foreach (XElement frame in document.Elements().Where(static e => e.Name.LocalName is "tparams" or "saved_filters" || e.Name.LocalName.StartsWith("p_", StringComparison.Ordinal)).ToArray())
        {
            frame.Remove();
        }

        if (document.Element("error") is { } error)
        {
            error.ReplaceWith(Error(error, isKnown));
        }
        else if (isChange && document.Element("ok") is { IsEmpty: true } ok)
        {
            ok.Value = "restart";
        }

        return document;
    }

    private static XElement Error(XElement error, bool isKnown)
    {
        string type = error.Attribute("type")?.Value ?? "";
        string about = error.Attribute("object")?.Value ?? "";
        string value = error.Elements("param").FirstOrDefault(static p => p.Attribute("name")?.Value == "value")?.Value ?? about;
        return type switch
        {
            "auth" => new("authfail"),
            "access" when !isKnown => new("authfail"),
            "exists" => Numbered("2", "obj", about),
            "missed" => Numbered("3", "obj", about),
            "value" => Numbered("4", "val", about),
            "limit" => Numbered("5", "val", value),
            "access" => Numbered("6", "obj", about),
            _ => new("error", new XAttribute("code", "1"), error.Element("msg")?.Value),
        };
    }

    private static XElement Numbered(string code, string attribute, string about)
        => new("error", new XAttribute("code", code), new XAttribute(attribute, about));
}
