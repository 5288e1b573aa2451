namespace Mgr5.Runtime.Tests;

public sealed class GroupTests
{
    private readonly ScriptedPanel _panel = new();

    [Fact]
    public async Task A_group_operation_joins_its_ids_as_panels_part_them()
    {
        await new SiteDeleteFunction(_panel).InvokeAsync(["john", "mary"]);
        await new RecordDeleteFunction(_panel).InvokeAsync(["5"], "example.com", new() { ["force"] = "on" });
        await new NodeDeleteFunction(_panel).InvokeAsync(["5"], parent: "a");

        _panel.Queries.ShouldBe(
            ["elid=john, mary&func=site.delete", "elid=5&force=on&func=zone.record.delete&plid=example.com", "elid=5&func=site.node.delete&plid=a"]);
    }

    [Fact]
    public async Task Each_is_a_call_of_its_own_and_has_its_result()
    {
        ScriptedPanel panel = new(static sent => sent["elid"] switch
        {
            "refused" => "<doc><error type=\"missed\" object=\"elid\"/></doc>",
            "broken" => "<doc>",
            _ => $"<doc><ok/><id>{sent["elid"]}</id></doc>",
        });

        IReadOnlyList<PanelResult> results = await new RecordDeleteFunction(panel).InvokeEachAsync(
            ["a", "refused", "broken", "b"], "example.com", new() { ["force"] = "on" });

        panel.Queries.ShouldBe(
            [
                "elid=a&force=on&func=zone.record.delete&plid=example.com", "elid=refused&force=on&func=zone.record.delete&plid=example.com",
                "elid=broken&force=on&func=zone.record.delete&plid=example.com", "elid=b&force=on&func=zone.record.delete&plid=example.com",
            ]);
        results.Select(static r => (r.Id, r.IsDone, r.Ok?.Id)).ShouldBe([("a", true, "a"), ("refused", false, null), ("broken", false, null), ("b", true, "b")]);
        results.Select(static r => r.Error?.GetType()).ShouldBe([null, typeof(PanelException), typeof(PanelFormatException), null]);
    }

    [Fact]
    public async Task A_panel_that_is_not_reached_or_silent_is_a_result_too()
    {
        ScriptedPanel panel = new(static sent => sent["elid"] switch
        {
            "gone" => throw new PanelTransportException("not reached", "site.delete"),
            "late" => throw new TimeoutException(),
            _ => "<doc><ok/></doc>",
        });

        IReadOnlyList<PanelResult> results = await new SiteDeleteFunction(panel).InvokeEachAsync(["gone", "late", "a"]);

        results.Select(static r => r.Error?.GetType()).ShouldBe([typeof(PanelTransportException), typeof(TimeoutException), null]);
    }

    [Fact]
    public async Task A_login_that_was_refused_is_not_tried_for_each()
    {
        ScriptedPanel panel = new(static sent => sent["elid"] == "a" ? "<doc><ok/></doc>" : "<doc><error type=\"auth\" object=\"badpassword\"/></doc>");

        IReadOnlyList<PanelResult> results = await new NodeDeleteFunction(panel).InvokeEachAsync(["a", "b", "c", "d"], parent: "x");

        panel.Queries.Count.ShouldBe(2);
        results.Select(static r => (r.Id, r.IsDone)).ShouldBe([("a", true), ("b", false), ("c", false), ("d", false)]);
        results.Skip(1).ShouldAllBe(static r => r.Error is PanelAuthenticationException);
    }

    [Fact]
    public async Task Cancelling_ends_all()
    {
        using CancellationTokenSource cancel = new();
        ScriptedPanel panel = new(sent =>
        {
            cancel.Cancel();
            return "<doc><ok/></doc>";
        });

        await Should.ThrowAsync<OperationCanceledException>(() => new SiteDeleteFunction(panel).InvokeEachAsync(["a", "b"], cancellationToken: cancel.Token));

        panel.Queries.ShouldBe(["elid=a&func=site.delete"]);
    }

    [Fact]
    public void Nothing_is_sent_for_ids_that_would_mean_something_else()
    {
        SiteDeleteFunction delete = new(_panel);
        Action[] calls =
        [
            () => delete.InvokeAsync([]),
            () => delete.InvokeAsync(["a", ""]),
            () => delete.InvokeAsync(["a,b"]),
            () => delete.InvokeAsync(null!),
            () => delete.InvokeAsync(["a"], new() { ["plid"] = "x" }),
            () => delete.InvokeEachAsync([]),
            () => delete.InvokeEachAsync(["a", " "]),
            () => delete.InvokeEachAsync(["a", "b,c"]),
            () => delete.InvokeEachAsync(null!),
            () => delete.InvokeEachAsync(["a"], new() { ["elid"] = "x" }),
            () => new RecordDeleteFunction(_panel).InvokeAsync(["a"], null!),
            () => new RecordDeleteFunction(_panel).InvokeEachAsync(["a"], ""),
            () => new NodeDeleteFunction(_panel).InvokeAsync(["a"], parent: ""),
        ];

        foreach (Action call in calls)
        {
            Should.Throw<ArgumentException>(call);
        }

        _panel.Queries.ShouldBeEmpty();
    }
}
