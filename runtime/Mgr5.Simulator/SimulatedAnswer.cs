using System.Xml.Linq;

namespace Mgr5.Simulator;

/// <summary>What a function that a test scripts answers; see <see cref="PanelSimulator.Answer"/>.</summary>
public abstract class SimulatedAnswer
{
    private protected SimulatedAnswer()
    {
    }

    /// <summary>What the panel would have answered without the script.</summary>
    public static SimulatedAnswer Generic { get; } = new GenericAnswer();

    /// <summary><c>&lt;ok/&gt;</c>, and beside it a node for each id, as panels answer when something was created.</summary>
    public static SimulatedAnswer Ok(params (string Name, string Value)[] ids)
        => new NodesAnswer([new XElement("ok"), .. ids.Select(static id => new XElement(id.Name, id.Value))]);

    /// <summary><c>&lt;ok&gt;text&lt;/ok&gt;</c>: a panel puts there what has to follow, e.g. <c>func=totp.confirm</c> or an address.</summary>
    public static SimulatedAnswer OkText(string text) => new NodesAnswer([new XElement("ok", text)]);

    /// <summary>An error.</summary>
    public static SimulatedAnswer Error(SimulatedError error) => new ErrorAnswer(error);

    /// <summary>An error of that type about that object.</summary>
    public static SimulatedAnswer Error(string type, string? about = null) => new ErrorAnswer(new(type, about));

    /// <summary>Rows, sorted and parted into pages as the request asks.</summary>
    public static SimulatedAnswer Rows(params IEnumerable<SimulatedRow> rows) => new RowsAnswer([.. rows]);

    /// <summary>A report: the rows of each of its bands, as <c>reportdata</c> has them, beside the period that was asked for.</summary>
    public static SimulatedAnswer Report(params (string Band, IEnumerable<SimulatedRow> Rows)[] bands)
        => new ReportAnswer([.. bands.Select(static band => (band.Band, (IReadOnlyList<SimulatedRow>)[.. band.Rows]))]);

    /// <summary>Nodes of its own in a document with everything else that an answer carries.</summary>
    public static SimulatedAnswer Nodes(params IEnumerable<XElement> nodes) => new NodesAnswer([.. nodes]);

    /// <summary>
    /// A step of a wizard: like <see cref="Nodes"/>, but the document says that another function has answered than the one that was
    /// called (<c>doc/@func</c>). The last step answers <see cref="Ok"/>.
    /// </summary>
    /// <param name="function">The step, e.g. <c>user.add.finish</c>.</param>
    /// <param name="nodes">Its values, selects and <c>snext</c>, as the panel writes them.</param>
    public static SimulatedAnswer Step(string function, params IEnumerable<XElement> nodes) => new NodesAnswer([.. nodes]) { Function = function };

    /// <summary>A whole document, written in the asked format and otherwise left as it is; its root is usually <c>doc</c>.</summary>
    public static SimulatedAnswer Document(XElement document) => new DocumentAnswer(document);

    /// <summary>Text instead of an answer, whatever format was asked for: a page of a proxy, a cut-off document.</summary>
    /// <param name="body">The body, sent as UTF-8.</param>
    /// <param name="mediaType">The content type.</param>
    /// <param name="status">The HTTP status. Panels always give 200; other ones come from what stands before them.</param>
    public static SimulatedAnswer Raw(string body, string mediaType = "text/html", int status = 200) => new RawAnswer(new(body, mediaType, status));

    /// <summary>A file, as functions answer with that download something; they ignore the format that was asked for.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mediaType">The content type.</param>
    public static SimulatedAnswer File(string name, ReadOnlyMemory<byte> content, string mediaType = "application/octet-stream")
        => new RawAnswer(new([content], mediaType) { FileName = name });
}

internal sealed class GenericAnswer : SimulatedAnswer;

internal sealed class NodesAnswer(IReadOnlyList<XElement> nodes) : SimulatedAnswer
{
    public IReadOnlyList<XElement> Content { get; } = nodes;

    public string? Function { get; init; }
}

internal sealed class RowsAnswer(IReadOnlyList<SimulatedRow> rows) : SimulatedAnswer
{
    public IReadOnlyList<SimulatedRow> Table { get; } = rows;
}

internal sealed class ReportAnswer(IReadOnlyList<(string Band, IReadOnlyList<SimulatedRow> Rows)> bands) : SimulatedAnswer
{
    public IReadOnlyList<(string Band, IReadOnlyList<SimulatedRow> Rows)> Bands { get; } = bands;
}

internal sealed class ErrorAnswer(SimulatedError error) : SimulatedAnswer
{
    public SimulatedError Fault { get; } = error;
}

internal sealed class DocumentAnswer(XElement document) : SimulatedAnswer
{
    public XElement Root { get; } = document;
}

internal sealed class RawAnswer(Documents.WireAnswer answer) : SimulatedAnswer
{
    public Documents.WireAnswer Answer { get; } = answer;
}
