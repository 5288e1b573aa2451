using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class ReportTests
{
    [Fact]
    public async Task A_report_says_its_period_and_has_no_rows_by_itself()
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        XElement answer = await panel.AskAsync("func=report&period=other&periodstart=2024-01-01&periodend=2024-01-31");

        answer.Names()[..4].ShouldBe(["period", "periodstart", "periodend", "reportdata"]);
        answer.Text("periodend").ShouldBe("2024-01-31");
        answer.Element("reportdata")!.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_script_gives_the_rows_of_its_bands()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        panel.Simulator.Answer("report", static _ => SimulatedAnswer.Report(
            ("days", [new() { ["day"] = "1", ["bytes"] = "5" }, new() { ["day"] = "2" }]),
            ("total", [])));

        XElement answer = await panel.AskAsync("func=report&period=today");

        answer.Text("period").ShouldBe("today");
        answer.Element("reportdata")!.ToString(SaveOptions.DisableFormatting).ShouldBe(
            "<reportdata><days><elem><day>1</day><bytes>5</bytes></elem><elem><day>2</day></elem></days><total /></reportdata>");
    }
}
