using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>A value of <c>out=</c>, and how it writes the one tree that every answer is.</summary>
internal sealed record OutputFormat(string Name, string MediaType, Func<XElement, string> Write)
{
    public static readonly OutputFormat Xml = new("xml", "text/xml", XmlText.Write);

    public static readonly OutputFormat Devel = new("devel", "text/xml", XmlText.Write);

    public static readonly OutputFormat Json = new("json", "application/json", JsonText.Write);

    public static OutputFormat? Find(string? name) => name switch
    {
        "xml" => Xml,
        "devel" => Devel,
        "json" => Json,
        _ => null,
    };

    public WireAnswer ToWire(XElement document) => new(Write(document), MediaType);
}
