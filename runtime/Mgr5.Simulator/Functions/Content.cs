using System.Xml.Linq;

namespace Mgr5.Simulator.Functions;

/// <summary>What a function puts into its document, before and after the echo of the parameters.</summary>
internal sealed record Content(IReadOnlyList<XElement> Before, IReadOnlyList<XElement> After)
{
    public static Content Ok => Of(new XElement("ok"));

    public static Content Of(params IEnumerable<XElement> nodes) => new([.. nodes], []);
}
