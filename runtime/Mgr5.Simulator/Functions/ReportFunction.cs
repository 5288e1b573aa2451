using System.Xml.Linq;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>A report: its period, and the rows of its bands, which only a script can know.</summary>
internal static class ReportFunction
{
    private static readonly string[] Period = ["period", "periodstart", "periodend"];

    public static Content Answer(Call call, IEnumerable<(string Band, IReadOnlyList<SimulatedRow> Rows)> bands) => Content.Of(
    [
        .. Period.Where(name => call[name] is not null).Select(name => Node.Of(name, call[name])),
        new XElement("reportdata", bands.Select(band => new XElement(band.Band, band.Rows.Select(row => ListFunction.Element(row, call.Language))))),
    ]);
}
