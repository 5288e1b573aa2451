using System.Xml.Linq;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>What stands in an answer whatever the function; a panel has some of it only now and then, this one always.</summary>
internal static class Frame
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "tparams", "saved_filters", "banner", "links", "branding", "addon", "tips", "notify", "plid", "plname",
    };

    /// <summary>Whether a node belongs to the frame.</summary>
    public static bool Has(string name) => Names.Contains(name);

    public static IEnumerable<XNode> Of(Invocation call, bool isForPeople, CustomerData customer)
    {
        yield return Echo(call);
        yield return new XElement(
            "saved_filters",
            new XElement("filter", new XAttribute("name", customer.At("filter-name")), new XElement("name", customer.At("filter-value"))));
        yield return new XElement(
            "banner",
            new XAttribute("id", customer.At("banner-id")),
            new XAttribute("status", "1"),
            new XAttribute("info", "func=" + customer.At("banner-info")),
            customer.At("banner"));
        if (isForPeople)
        {
            yield return new XElement("links", new XElement("link", new XAttribute("url", customer.At("link"))));
            yield return new XElement("branding", new XAttribute("logo", customer.At("branding")));
            yield return new XElement("addon", new XElement("body", customer.At("addon")));
            yield return new XElement("tips", new XElement("tip", customer.At("tip")));
            yield return new XElement(
                "notify", new XElement("item", new XAttribute("name", customer.At("notify-name")), new XElement("msg", customer.At("notify"))));
            yield return new XComment(customer.At("comment"));
            yield return new XProcessingInstruction("note", customer.At("instruction"));
        }
    }

    private static XElement Echo(Invocation call)
        => new("tparams", call.Parameters.Select(static p => new XElement(p.Key, p.Value)), new XElement("func", call.Function));
}
