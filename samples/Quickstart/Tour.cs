using Mgr5;
using Mgr5.Ispmgr;
using Spectre.Console;

namespace Quickstart;

/// <summary>Lists the sites, makes one, changes it, looks at its DNS records, and deletes it; and what a refusal looks like.</summary>
internal sealed class Tour(IspmgrClient panel)
{
    public const string Site = "quickstart.example.com";

    public async Task RunAsync()
    {
        Step("The sites", "panel.Webdomain.ListAsync()");
        await PrintSitesAsync();

        Step("Make one", "panel.Webdomain.Edit.CreateAsync(new() { Name = …, Email = … })");
        PanelOk made = await panel.Webdomain.Edit.CreateAsync(new() { Name = Site, Email = "webmaster@example.com" });
        AnsiConsole.MarkupLineInterpolated($"The panel made {Site} with id {made.Id ?? "unsaid"}.");

        Step("Change it", "panel.Webdomain.Edit.UpdateAsync(name, new() { Aliases = […] })");
        await panel.Webdomain.Edit.UpdateAsync(
            Site, new() { Aliases = ["www." + Site, "test." + Site], PhpMode = WebdomainEditPhpMode.PhpModeFcgiNginxfpm });
        WebdomainEditForm form = await panel.Webdomain.Edit.GetAsync(Site);
        AnsiConsole.MarkupLineInterpolated($"aliases: {string.Join(", ", form.Aliases ?? [])}; PHP: {form.PhpMode}; e-mail, unchanged: {form.Email}");

        Step("The records of its DNS zone", "panel.Domain.Record.ListAsync(parent: name)");
        await PrintRecordsAsync();

        Step("Make it again", "PanelException");
        await MakeAgainAsync();

        Step("Delete it", "panel.Webdomain.Delete.InvokeAsync([name])");
        await panel.Webdomain.Delete.InvokeAsync([Site]);
        await panel.Domain.Delete.InvokeAsync([Site]);
        await PrintSitesAsync();
    }

    private async Task PrintSitesAsync()
    {
        Table table = new Table().AddColumns("Domain", "Owner", "Active", "Address", "Document root");
        foreach (WebdomainItem site in await panel.Webdomain.ListAsync())
        {
            AddRow(table, site.Name, site.Owner, site.Active switch { true => "yes", false => "no", null => "" }, site.Ipaddr, site.Docroot);
        }

        AnsiConsole.Write(table);
    }

    private async Task PrintRecordsAsync()
    {
        Table table = new Table().AddColumns("Name", "Type", "TTL", "Value");
        foreach (DomainRecordItem record in await panel.Domain.Record.ListAsync(parent: Site))
        {
            AddRow(table, record.Name, record.Rtype, $"{record.Ttl}", record.Value);
        }

        AnsiConsole.Write(table);
    }

    private async Task MakeAgainAsync()
    {
        try
        {
            await panel.Webdomain.Edit.CreateAsync(new() { Name = Site, Email = "webmaster@example.com" });
        }
        catch (PanelException e)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{e.GetType().Name}[/]: {e.Message}");
            AnsiConsole.MarkupLineInterpolated($"  Func = {e.Func}, Type = {e.Type}, Object = {e.Object}, Value = {e.Value}");
        }
    }

    private static void Step(string what, string how)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{what}[/]  [blue]{how}[/]");
    }

    private static void AddRow(Table table, params string?[] cells) => table.AddRow([.. cells.Select(static c => new Text(c ?? ""))]);
}
