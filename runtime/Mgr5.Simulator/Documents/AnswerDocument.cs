using System.Xml.Linq;
using Mgr5.Simulator.Functions;

namespace Mgr5.Simulator.Documents;

/// <summary>Dresses what a function answers as the panel does: the root's attributes, the echo of the parameters, the saved filters.</summary>
internal sealed class AnswerDocument(string panel, Uri origin)
{
    // What a panel puts here is a hash of its edition and plugins.
    private const string Features = "0123456789abcdef0123456789abcdef";

    public XElement Of(Call call, Content content)
    {
        XElement document = new(
            "doc",
            new XAttribute("lang", call.Language),
            new XAttribute("func", content.Function ?? call.Function),
            new XAttribute("binary", "/" + panel),
            new XAttribute("host", origin.GetLeftPart(UriPartial.Authority)),
            new XAttribute("themename", "dragon"),
            new XAttribute("features", Features),
            new XAttribute("notify", ""),
            new XAttribute("theme", "/manimg/dragon/"));

        // Lists have the echo before the rows, everything else has it last.
        document.Add(content.Before);
        document.Add(Echo(call, content.Function), new XElement("saved_filters", ListFilter.Saved(call)));
        document.Add(content.After);
        return document;
    }

    // Passwords are not echoed; the session and a one-time key are. A client may send any name: the tree holds those of elements.
    private static XElement Echo(Call call, string? step) => new(
        "tparams",
        call.Parameters
            .Where(p => p.Key != "func" && p.Key != "authinfo" && !call.IsSecret(p.Key) && Node.IsName(p.Key))
            .OrderBy(static p => p.Key, StringComparer.Ordinal)
            .Append(new("func", step ?? call.Function))
            .Select(static p => Node.Of(p.Key, p.Value)));
}
