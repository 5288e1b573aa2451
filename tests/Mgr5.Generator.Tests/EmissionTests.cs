namespace Mgr5.Generator.Tests;

public sealed class EmissionTests
{
    [Fact]
    public void The_small_panel_is_emitted_as_approved()
    {
        GeneratorRun run = GeneratorRun.Of(SmallPanel.Snapshot);

        run.Sources.Keys.Order(StringComparer.Ordinal).ShouldBe(
        [
            "Ispmgr.Backup2.g.cs", "Ispmgr.Check.g.cs", "Ispmgr.Dnsparam.g.cs", "Ispmgr.Domain.g.cs", "Ispmgr.Keepalive.g.cs",
            "Ispmgr.Payment.g.cs", "Ispmgr.Stat.g.cs", "Ispmgr.User.g.cs", "Ispmgr.Webdomain.g.cs", "Ispmgr.g.cs",
        ]);
        foreach ((string hintName, string source) in run.Sources)
        {
            source.ShouldMatchApproved(c => c
                .SubFolder("Approved")
                .WithFilenameGenerator((_, _, type, _) => $"{Path.GetFileNameWithoutExtension(hintName)}.{type}.cs"));
        }
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public void It_compiles_without_warnings_with_documentation_checked(string visibility)
        => GeneratorRun.Of(SmallPanel.Snapshot, visibility: visibility).Problems.ShouldBeEmpty();

    [Fact]
    public void The_sample_panel_compiles_without_warnings()
        => GeneratorRun.Of(File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json")), visibility: "public").Problems.ShouldBeEmpty();

    [Fact]
    public void The_real_listing_compiles_without_warnings()
    {
        var functions = Metadata.Listings.ListingReader.Read(File.ReadAllText(SharedData.Path("mgrctl/ispmgr-i.en.txt"))).Functions;
        string snapshot = Metadata.Snapshots.SnapshotWriter.Write(new() { Panel = "ispmgr", Functions = functions });

        GeneratorRun run = GeneratorRun.Of(snapshot, visibility: "public");

        run.Problems.ShouldBeEmpty();
        run.Output.GetSymbolsWithName(static name => name.EndsWith("Function", StringComparison.Ordinal), cancellationToken: TestContext.Current.CancellationToken)
            .Count().ShouldBeGreaterThanOrEqualTo(1007);
    }

    [Fact]
    public void Calls_read_as_promised()
        => GeneratorRun.Of(SmallPanel.Snapshot, """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Mgr5;
            using Mgr5.Ispmgr;

            internal static class User
            {
                public static async Task Run(IspmgrClient panel)
                {
                    foreach (WebdomainItem site in await panel.Webdomain.ListAsync())
                    {
                        string text = $"{site.Key} {site.Name} {site.Active} {site["unknown"]}";
                    }

                    PanelPage<WebdomainItem> page = await panel.Webdomain.PageAsync(2, new() { PageSize = 10, SortBy = "name", Descending = true });
                    await foreach (WebdomainItem site in panel.Webdomain.EnumerateAsync(new() { Filter = new() { Name = "example", Active = true, ["x"] = "1" } }))
                    {
                        break;
                    }

                    WebdomainEditForm form = await panel.Webdomain.Edit.GetAsync("example.com");
                    (string? owner, string? state, PanelNode node) = (form.Owner, form.State, form.Node);
                    foreach (PanelOption option in form.Options("owner"))
                    {
                        form.Owner = option.Value;
                    }

                    form = await panel.Webdomain.Edit.RefreshAsync(form, "owner");
                    form.AddonOf[961] = "on";
                    WebdomainEditRequest changes = form.ToRequest();
                    await panel.Webdomain.Edit.UpdateAsync("example.com", form);
                    await panel.Webdomain.Edit.UpdateAsync("example.com", changes with { Quota = PanelLimit.Unlimited });
                    await panel.Webdomain.Edit.UpdateAsync("example.com", new() { Aliases = ["www.example.com"], ["limit_db"] = "" });
                    PanelOk made = await panel.Webdomain.Edit.CreateAsync(
                        new() { Name = "example.org", Quota = 10, Passwd = "x", Upload = PanelFile.FromBytes("a.txt", new byte[1]), AddonOf = { ["961"] = "on", [7] = "off" } });
                    await panel.Webdomain.Delete.InvokeAsync(["example.org"], new() { RemoveDirectory = true });
                    IReadOnlyList<PanelResult> results = await panel.User.Delete.InvokeEachAsync(["john", "mary"]);
                    IReadOnlyList<DomainRecordItem> records = await panel.Domain.Record.ListAsync(parent: "example.com");
                    await panel.Domain.Record.Edit.CreateAsync(new() { Rtype = DomainRecordEditRtype.Mx, Priority = 10 }, parent: "example.com");
                    await panel.Domain.Record.Edit.CreateAsync(new() { Rtype = "caa" }, "example.com");
                    await panel.Domain.Record.Delete.InvokeAsync([records[0].Key], parent: "example.com");
                    var mine = await panel.Webdomain.ListAsync(options: new() { Su = "john", Lang = "ru" });
                    IReadOnlyList<PanelItem> errors = await panel.Webdomain.Error.ListAsync(parent: "example.com");
                    PanelForm parameters = await panel.Dnsparam.GetAsync();
                    await panel.Dnsparam.SubmitAsync(new() { ["ns"] = "ns1.example.com" });
                    PanelDocument answer = await panel.Keepalive.CallAsync();

                    PaymentAddStep step = await panel.Payment.Add.StartAsync();
                    step = step switch
                    {
                        PaymentAddStep.Method method => await panel.Payment.Add.NextAsync(method.Form with { Amount = 10 }),
                        PaymentAddStep.Pay { Form: var pay } => await panel.Payment.Add.FinishAsync(pay, "topaysystem"),
                        PaymentAddStep.PaymentDone { Form: IPanelForm last } => await panel.Payment.Add.BackAsync(last),
                        PaymentAddStep.Other(PanelForm other) => await panel.Payment.Add.NextAsync(other, new() { Lang = "ru" }),
                        PaymentAddStep.Done(var ok) => throw new System.InvalidOperationException(ok.Text),
                        _ => step,
                    };
                    await panel.Payment.Add.Method.SubmitAsync(new() { Amount = 10 }, options: new() { Button = "finish" });

                    PanelReport report = await panel.Stat.Traffic.GetAsync(PanelPeriod.CurrentWeek, new() { GroupBy = StatTrafficGroupBy.Day });
                    string amount = await panel.Check.Money.ValidateAsync("10", arguments: "0.01,");
                    await using PanelDownload download = await panel.Backup2.List.Download.OpenReadAsync(["a"], parent: "b");
                    await panel.CallAsync("restart", new() { ["elid"] = "5" });
                }
            }
            """).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("panel.Webdomain.CreateAsync(new())")]
    [InlineData("panel.Domain.Record.ListAsync()")]
    [InlineData("panel.Webdomain.Edit.CreateAsync(new() { State = \"x\" })")]
    [InlineData("panel.Webdomain.Edit.CreateAsync(new() { Elid = \"x\" })")]
    [InlineData("panel.Webdomain.Edit.CreateAsync(new() { Upload = \"x\" })")]
    [InlineData("panel.Webdomain.Edit.CreateAsync(new() { AddonOf = null })")]
    [InlineData("panel.Webdomain.Filter.CreateAsync(new())")]
    [InlineData("panel.Webdomain.ListAsync(new() { Filter = new() { Owner = \"x\" } })")]
    [InlineData("panel.Webdomain.Delete.InvokeAsync(\"a\")")]
    [InlineData("panel.Domain.Record.Delete.InvokeAsync([\"a\"])")]
    [InlineData("panel.Payment.Add.SubmitAsync()")]
    [InlineData("panel.Stat.Traffic.CallAsync()")]
    [InlineData("panel.Check.Money.ValidateAsync()")]
    [InlineData("panel.Payment.GetPanel()")]
    [InlineData("new Mgr5.Ispmgr.WebdomainEditForm() { State = \"x\" }")]
    [InlineData("panel.User.ListAsync()")]
    public void What_a_panel_does_not_have_does_not_compile(string call)
        => GeneratorRun.Of(SmallPanel.Snapshot, $"class C {{ object M(Mgr5.Ispmgr.IspmgrClient panel) => {call}; }}").Problems.ShouldHaveSingleItem();
}
