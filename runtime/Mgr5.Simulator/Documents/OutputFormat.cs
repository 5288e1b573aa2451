using System.Text;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>A value of <c>out=</c>, and how it writes the one tree that every answer is.</summary>
/// <param name="Write">Gives the text in parts.</param>
/// <param name="MediaType">The content type.</param>
/// <param name="Describes">Whether the tree has the description of the function.</param>
internal sealed record OutputFormat(Func<XElement, IEnumerable<StringBuilder>> Write, string MediaType, bool Describes = false)
{
    /// <summary>Whether it is meant for people: who is not logged in gets the page to do so.</summary>
    public bool IsPage { get; init; }

    public WireAnswer ToWire(XElement document) => new(Write(document), MediaType);
}
