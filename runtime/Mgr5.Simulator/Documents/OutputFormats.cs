using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>The formats that a panel has.</summary>
internal sealed class OutputFormats
{
    private readonly Dictionary<string, OutputFormat> _formats;

    public OutputFormats(string panel, PanelSimulatorOptions options)
    {
        string json = options.JsonMediaType;
        Xml = new(XmlText.Parts, options.XmlMediaType);
        OutputFormat page = new(HtmlText.Parts, "text/html") { IsPage = true };
        OutputFormat described = new(JsonText.Parts, json, Describes: true);
        _formats = new(StringComparer.OrdinalIgnoreCase)
        {
            [""] = page,
            ["print"] = page,
            ["xml"] = Xml,
            ["devel"] = Xml with { Describes = true },
            ["json"] = described with { Describes = options.JsonDescribes ?? panel == "billmgr" },
            ["sjson"] = described,
            ["xjson"] = described,
            ["JSONdata"] = new(document => LightJson.Data(document, options.JsonDataWrapsRows), json),
            ["bjson"] = new(document => LightJson.Bjson(document, options.BjsonIsArray), json),
            ["text"] = new(document => PlainText.Parts(document, options.TextOfSuccess), "text/plain"),
            ["csv"] = new(CsvText.Parts, "text/csv"),
        };
    }

    /// <summary>The format in which an unknown one is refused.</summary>
    public OutputFormat Xml { get; }

    /// <summary>The format of that name; of none: the page of the user interface. Null: there is no such format.</summary>
    public OutputFormat? Find(string? name) => _formats.GetValueOrDefault(name ?? "");

    /// <summary>One part.</summary>
    public static IEnumerable<StringBuilder> Single(string text) => [new(text)];

    /// <summary>The rows of a list; null where the document is none.</summary>
    public static IEnumerable<XElement>? Rows(XElement document)
        => document.Element("p_elems") is null && document.Element("elem") is null ? null : document.Elements("elem").SelectMany(StreamedRows.Expand);

    /// <summary>What a form shows: the nodes that are neither the frame of every document nor choices.</summary>
    public static IEnumerable<XElement> Values(XElement document)
        => document.Elements().Where(static e => e.Name.LocalName is not ("tparams" or "saved_filters" or "slist" or "list" or "metadata" or "messages"));
}
