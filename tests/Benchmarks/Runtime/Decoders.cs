using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Serialization;

namespace Mgr5.Benchmarks.Runtime;

/// <summary>Ways to make records of the rows of a list that is in memory as it came.</summary>
internal sealed class Decoders(byte[] xml) : IDisposable
{
    private readonly HttpClient _http = new(new Canned(xml));

    public static int Serializer(byte[] xml)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml, writable: false));
        return ((SerializedList)new XmlSerializer(typeof(SerializedList)).Deserialize(reader)!).Rows.Count;
    }

    public static int Document(byte[] xml)
    {
        XDocument document = XDocument.Load(new MemoryStream(xml, writable: false));
        List<SerializedRow> rows = [.. document.Root!.Elements("elem").Select(static e => new SerializedRow
        {
            Id = e.Element("id")?.Value,
            Name = e.Element("name")?.Value,
            Owner = e.Element("owner")?.Value,
            Docroot = e.Element("docroot")?.Value,
            Ip = e.Element("ip")?.Value,
            PhpMode = new() { Orig = e.Element("php_mode")?.Attribute("orig")?.Value, Text = e.Element("php_mode")?.Value },
            PhpVersion = e.Element("php_version")?.Value,
            Handler = e.Element("handler")?.Value,
            Active = e.Element("active")?.Value,
            Secure = e.Element("secure")?.Value,
            SslStatus = new() { Orig = e.Element("ssl_status")?.Attribute("orig")?.Value, Text = e.Element("ssl_status")?.Value },
            SslIssued = e.Element("ssl_issued")?.Value,
            Created = e.Element("created")?.Value,
            Size = e.Element("size")?.Value,
        })];
        return rows.Count;
    }

    /// <summary>Makes a string of every text and value, and keeps none.</summary>
    public static int BareReader(byte[] xml)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(xml, writable: false));
        int length = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Text)
            {
                length += reader.Value.Length;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                while (reader.MoveToNextAttribute())
                {
                    length += reader.Value.Length;
                }
            }
        }

        return length;
    }

    public IReadOnlyList<SiteItem> Runtime()
    {
        PanelConnection connection = PanelConnection.Https(new Uri("http://127.0.0.1/ispmgr"), PanelAuth.AuthInfo("user", "password"), _http);
        return new SiteList(new SiteClient(connection)).ListAsync().GetAwaiter().GetResult();
    }

    public static int ReadAll(IReadOnlyList<SiteItem> rows) => rows.Sum(static row => row.ReadAll() % 1000);

    public void Dispose() => _http.Dispose();

    private sealed class Canned(byte[] answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(answer, writable: false)) });
    }
}

/// <summary>A list as people write it for XmlSerializer.</summary>
[XmlRoot("doc")]
public sealed class SerializedList
{
    [XmlElement("elem")]
    public List<SerializedRow> Rows { get; } = [];
}

/// <summary>A row of it.</summary>
public sealed class SerializedRow
{
    [XmlElement("id")]
    public string? Id { get; set; }

    [XmlElement("name")]
    public string? Name { get; set; }

    [XmlElement("owner")]
    public string? Owner { get; set; }

    [XmlElement("docroot")]
    public string? Docroot { get; set; }

    [XmlElement("ip")]
    public string? Ip { get; set; }

    [XmlElement("php_mode")]
    public SerializedCell? PhpMode { get; set; }

    [XmlElement("php_version")]
    public string? PhpVersion { get; set; }

    [XmlElement("handler")]
    public string? Handler { get; set; }

    [XmlElement("active")]
    public string? Active { get; set; }

    [XmlElement("secure")]
    public string? Secure { get; set; }

    [XmlElement("ssl_status")]
    public SerializedCell? SslStatus { get; set; }

    [XmlElement("ssl_issued")]
    public string? SslIssued { get; set; }

    [XmlElement("created")]
    public string? Created { get; set; }

    [XmlElement("size")]
    public string? Size { get; set; }
}

/// <summary>A cell with a machine value.</summary>
public sealed class SerializedCell
{
    [XmlAttribute("orig")]
    public string? Orig { get; set; }

    [XmlText]
    public string? Text { get; set; }
}
