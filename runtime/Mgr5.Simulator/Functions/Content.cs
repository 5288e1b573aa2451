using System.Xml.Linq;

namespace Mgr5.Simulator.Functions;

/// <summary>What a function puts into its document, before and after the echo of the parameters.</summary>
internal sealed record Content(IReadOnlyList<XElement> Before, IReadOnlyList<XElement> After)
{
    /// <summary>The function that the document says it is of; null: the one that was called.</summary>
    public string? Function { get; init; }

    public static Content Ok => Of(new XElement("ok"));

    public static Content Of(params IEnumerable<XElement> nodes) => new([.. nodes], []);
}
