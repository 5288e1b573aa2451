using System.Xml.Linq;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>The document of an error: it has none of the attributes of other documents, and no echo of the parameters.</summary>
internal static class ErrorDocument
{
    public static XElement Of(string type, string about, Invocation call, CustomerData customer) => new(
        "doc",
        new XElement(
            "error",
            new XAttribute("type", type),
            new XAttribute("object", about),
            new XAttribute("lang", call.Language),
            new XElement("param", new XAttribute("name", "object"), new XAttribute("type", "msg"), new XAttribute("msg", customer.At("error-template")), about),
            new XElement("param", new XAttribute("name", "value"), customer.At("error-value")),
            new XElement("stack", new XElement("action", new XAttribute("level", "30"), new XAttribute("user", customer.At("error-user")), call.Function)),
            new XElement("group", customer.At("error-group")),
            new XElement("msg", customer.At("error"))));
}
