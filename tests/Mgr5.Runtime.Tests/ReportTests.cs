namespace Mgr5.Runtime.Tests;

public sealed class ReportTests
{
    private readonly ScriptedPanel _panel = new() { Answer = "<doc func=\"traffic\"><period>today</period></doc>" };

    [Theory]
    [InlineData("<doc><reportdata><pie><elem><n>1</n></elem></pie><table><elem><n>2</n></elem><elem><n>3</n></elem></table><none/></reportdata></doc>")]
    [InlineData("""{"doc":{"reportdata":{"pie":{"elem":{"n":{"$":"1"}}},"table":{"elem":[{"n":{"$":"2"}},{"n":{"$":"3"}}]},"none":{}}}}""")]
    [InlineData("""{"doc":{"reportdata":{"pie":[{"elem":[{"n":{"$":"1"}}]}],"table":{"elem":[{"n":{"$":"2"}},{"n":{"$":"3"}}]},"none":{}}}}""")]
    public async Task Bands_have_their_rows_in_every_format(string answer)
    {
        _panel.Answer = answer;

        PanelReport report = await new TrafficFunction(_panel).GetAsync();

        report.Bands.Select(static b => (b.Name, string.Join(',', b.Rows.Select(static r => r["n"])))).ShouldBe([("pie", "1"), ("table", "2,3"), ("none", "")]);
        report["table"].Select(static r => r["n"]).ShouldBe(["2", "3"]);
        report["other"].ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_without_data_has_no_bands()
    {
        PanelReport report = await new TrafficFunction(_panel).GetAsync();

        report.Bands.ShouldBeEmpty();
        report.Node.Child("period")!.Text.ShouldBe("today");
    }

    public static TheoryData<PanelPeriod, string> Periods => new()
    {
        { default, "func=traffic" },
        { PanelPeriod.Today, "func=traffic&period=today" },
        { PanelPeriod.CurrentWeek, "func=traffic&period=currentweek" },
        { PanelPeriod.All, "func=traffic&period=nodate" },
        { PanelPeriod.Named("quarter"), "func=traffic&period=quarter" },
        { PanelPeriod.Between(new(2024, 2, 29), new(2024, 2, 29)), "func=traffic&period=other&periodend=2024-02-29&periodstart=2024-02-29" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task A_period_is_said_by_name_or_by_its_days(PanelPeriod period, string sent)
    {
        await new TrafficFunction(_panel).GetAsync(period);

        _panel.Sent.ShouldBe(sent);
    }

    [Fact]
    public async Task A_report_may_be_about_an_object()
    {
        await new TrafficFunction(_panel).GetAsync(PanelPeriod.Today, new() { ["elid"] = "5", ["period"] = "year", ["group"] = "day" });

        _panel.Sent.ShouldBe("elid=5&func=traffic&group=day&period=today");
    }

    [Fact]
    public void A_period_cannot_end_before_it_begins()
    {
        Should.Throw<ArgumentException>(static () => PanelPeriod.Between(new(2024, 3, 1), new(2024, 2, 29)));
        Should.Throw<ArgumentException>(static () => PanelPeriod.Named(" "));
    }

    [Fact]
    public void Periods_and_bands_are_equal_by_content()
    {
        PanelPeriod.Between(new(2024, 2, 1), new(2024, 2, 29)).ShouldBe(PanelPeriod.Between(new(2024, 2, 1), new(2024, 2, 29)));
        PanelPeriod.Named("today").ShouldBe(PanelPeriod.Today);
        PanelPeriod.Between(new(2024, 2, 1), new(2024, 2, 29)).ToString().ShouldBe("2024-02-01 - 2024-02-29");
        (PanelPeriod.All.ToString(), default(PanelPeriod).ToString()).ShouldBe(("nodate", ""));

        PanelBand band = new("a", [Shown.Row("<n>1</n>")]);
        band.ShouldBe(new("a", [Shown.Row("<n>1</n>")]));
        band.GetHashCode().ShouldBe(new PanelBand("a", [Shown.Row("<n>1</n>")]).GetHashCode());
        band.ShouldNotBe(new("a", [Shown.Row("<n>2</n>")]));
        band.ShouldNotBe(new("b", [Shown.Row("<n>1</n>")]));
    }
}
