using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>The document of an answer, its parts in the order in which a panel has them.</summary>
internal static class AnswerDocument
{
    // What a panel puts here is a hash of its edition and plugins.
    private const string Features = "0123456789abcdef0123456789abcdef";

    public static XElement Of(string panel, Function function, Invocation call, CustomerData customer)
    {
        bool isDescribed = call.Format == "devel";
        XElement document = new(
            "doc",
            new XAttribute("lang", call.Language),
            new XAttribute("func", function.Name),
            new XAttribute("binary", "/" + panel),
            new XAttribute("host", $"https://{customer.At("host")}.example"),
            new XAttribute("themename", "dragon"),
            new XAttribute("features", Features),
            new XAttribute("notify", customer.At("count")),
            new XAttribute("theme", "/manimg/dragon/"));
        if (isDescribed)
        {
            document.Add(DescriptionValues.Metadata(function, panel, customer), DescriptionValues.Messages(function, customer));
        }

        // Lists have the echo before the rows, everything else has it last.
        document.Add(function.Kind switch
        {
            FunctionKind.List => ListRows.Ids(call, customer),
            FunctionKind.Form => FormValues.Of(function, call, customer),
            FunctionKind.Report => ReportData.Of(customer),
            _ => [new XElement("ok")],
        });
        document.Add(Frame.Of(call, isDescribed, customer));
        if (function.Kind == FunctionKind.List)
        {
            document.Add(ListRows.Of(function, call, customer));
        }

        return document;
    }
}
