using System.Xml.Linq;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>What a report answers: the rows of its bands. A snapshot does not know which there are: here it is one.</summary>
internal static class ReportData
{
    public static XElement Band()
        => new("band", new XAttribute("name", "main"), new XElement("col", new XAttribute("name", "day"), new XAttribute("type", "data")));

    public static XElement[] Of(CustomerData customer) =>
    [
        new(
            "reportdata",
            new XElement(
                "main",
                new XAttribute("total", customer.At("report-total")),
                new XElement("elem", new XElement("day", new XAttribute("orig", customer.At("report-orig")), customer.At("report"))))),
    ];
}
