using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>What a form shows: its choices, a table inside it, and a value for each field.</summary>
internal static class FormValues
{
    public static IEnumerable<XElement> Of(Function form, Invocation call, CustomerData customer) =>
    [
        .. Description.Fields(form).Where(static p => p.Type == DataType.Choice).Select(p => Choices(p, customer)),
        new(
            "list",
            new XAttribute("name", "history"),
            new XElement("elem", new XElement("text", new XAttribute("orig", customer.At("table-orig")), customer.At("table")))),

        // The object that the form shows.
        .. call.Parameters.Where(static p => p.Key is "elid" or "plid").Select(static p => new XElement(p.Key, p.Value)),
        .. Description.Fields(form).Select(p => new XElement(p.Name, customer.At(p.Hidden ? "hidden-value" : "value"))),
    ];

    // Only what is marked with msg is the panel's own; owners, addresses and presets are customers'.
    private static XElement Choices(Parameter parameter, CustomerData customer) => new(
        "slist",
        new XAttribute("name", parameter.Name),
        parameter.Values?.Select(c => new XElement(
            "val", new XAttribute("key", c.Value), new XAttribute("msg", "yes"), new XAttribute("image", customer.At("option-image")), c.Title ?? c.Value)),
        parameter.DynamicChoice ? new XElement("val", new XAttribute("key", customer.At("option-key")), customer.At("option")) : null);
}
