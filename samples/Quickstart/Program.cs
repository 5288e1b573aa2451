using Mgr5;
using Mgr5.Ispmgr;

await using var panel = new IspmgrClient(
    PanelConnection.Https("http://127.0.0.1:1500/ispmgr", PanelAuth.Session("root", "x")));

foreach (WebdomainItem site in await panel.Webdomain.ListAsync())
{
    Console.WriteLine($"{site.Name}  {site.Owner}  {site.Active}");
}
var records = await panel.Domain.Record.ListAsync(parent: "example.com");
await panel.Domain.Record.Delete.InvokeAsync([records[0].Key], parent: "example.com");
