using System.Xml.Linq;

namespace Mgr5.Tool.Taking.Http;

/// <summary>An answer of a panel as the text that it came as, but for layout.</summary>
internal static class DocumentText
{
    /// <exception cref="System.Xml.XmlException">The answer was no XML, and a name in it cannot be one.</exception>
    public static string Of(PanelNode root) => Element(root).ToString(SaveOptions.DisableFormatting);

    public static string OfRefusal(PanelException refusal)
        => new XElement("doc", new XElement("error", new XAttribute("type", refusal.Type), refusal.Object is { } about ? new XAttribute("object", about) : null))
            .ToString(SaveOptions.DisableFormatting);

    private static XElement Element(PanelNode node) => new(
        node.Name,
        node.Attributes.Where(static a => a.Key != "xmlns").Select(static a => new XAttribute(a.Key, a.Value)),
        node.Text.Length > 0 ? node.Text : null,
        node.Children.Select(Element));
}
