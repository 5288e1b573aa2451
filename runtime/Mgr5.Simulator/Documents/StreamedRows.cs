using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>
/// Rows of a document that become elements only while they are written, so that a long list is never held as a whole. In the
/// tree one element stands for them all.
/// </summary>
internal sealed class StreamedRows(IEnumerable<XElement> rows)
{
    /// <summary>From this length on what was written so far goes out; in characters.</summary>
    public const int PartLength = 32 * 1024;

    public static XElement Of(string name, IEnumerable<XElement> rows)
    {
        XElement placeholder = new(name);
        placeholder.AddAnnotation(new StreamedRows(rows));
        return placeholder;
    }

    /// <summary>The rows that the element stands for; the element itself where it stands for none.</summary>
    public static IEnumerable<XElement> Expand(XElement element) => element.Annotation<StreamedRows>() is { } streamed ? streamed.Rows : [element];

    /// <summary>Whether the element stands for others.</summary>
    public static bool AreIn(XElement element) => element.Annotation<StreamedRows>() is not null;

    private IEnumerable<XElement> Rows { get; } = rows;
}
