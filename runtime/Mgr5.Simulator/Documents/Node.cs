using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>Nodes of answers.</summary>
internal static class Node
{
    /// <summary>An element with that text, an empty element for none.</summary>
    public static XElement Of(string name, string? text) => string.IsNullOrEmpty(text) ? new(name) : new(name, text);

    /// <summary>A cell under its name.</summary>
    public static XElement Of(string name, SimulatedCell cell, string language)
    {
        XElement element = Of(name, cell.Translations.GetValueOrDefault(language, cell.Text));
        if (cell.Orig is { } orig)
        {
            element.SetAttributeValue("orig", orig);
        }

        foreach ((string attribute, string value) in cell.Attributes)
        {
            element.SetAttributeValue(attribute, value);
        }

        return element;
    }

    /// <summary>Whether an element can have the name.</summary>
    public static bool IsName(string name)
    {
        try
        {
            return XmlConvert.VerifyNCName(name) == name;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
