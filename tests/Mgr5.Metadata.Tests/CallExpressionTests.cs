using System.Text;
using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class CallExpressionTests
{
    private const string Snapshot = """
        {
          "format": 1, "panel": "ispmgr",
          "functions": {
            "domain": { "kind": "list" },
            "domain.record": { "kind": "list", "parent": "domain" },
            "domain.record.delete": { "kind": "group", "parameters": [] },
            "domain.record.edit": { "kind": "form" },
            "domain.record.settings": { "kind": "form" },
            "domain.record.settings.step": { "kind": "form" },
            "dnsparam": { "kind": "form" },
            "keepalive": {},
            "check.money": { "kind": "validator" },
            "db.dump": {},
            "pay.add": { "kind": "form", "steps": [] },
            "stat": { "kind": "report", "parameters": [ { "name": "period" }, { "name": "by", "values": { "day": null } } ] },
            "user": { "kind": "list" },
            "user.filter": { "kind": "form", "parameters": [ { "name": "name" }, { "name": "active", "type": "flag" } ] },
            "user.delete": { "kind": "group", "parameters": [ { "name": "force", "type": "flag" } ] },
            "user.suspend": { "kind": "group" },
            "user.edit": {
              "kind": "form",
              "parameters": [
                { "name": "name" },
                { "name": "backup", "type": "flag" },
                { "name": "quota", "type": "int" },
                { "name": "disk", "type": "int", "unlimit": true },
                { "name": "addon_*" },
                { "name": "upload", "file": true },
                { "name": "price", "type": "money" },
                { "name": "since", "type": "date" },
                { "name": "seen", "type": "datetime" },
                { "name": "shell", "type": "choice", "values": { "bash": null, "": null } },
                { "name": "ns", "separator": "space" },
                { "name": "ips", "separator": "comma" },
                { "name": "passwd", "secret": true },
                { "name": "pin", "type": "int", "secret": true },
                { "name": "state", "readOnly": true }
              ]
            },
            "user.mail.box": { "kind": "form" }
          }
        }
        """;

    private static readonly PanelShape Panel = ShapeBuilder.Build(SnapshotReader.Read(Encoding.UTF8.GetBytes(Snapshot)));

    private static ApiRequest Request(string query) => RequestCleaner.Clean(Query.Parse(query))!;

    [Theory]
    [InlineData("func=user", "panel.User.ListAsync()")]
    [InlineData("func=user&su=john&lang=ru", "panel.User.ListAsync(options: new() { Su = \"john\", Lang = \"ru\" })")]
    [InlineData("func=user&p_num=2&p_cnt=50", "panel.User.PageAsync(number: 2, options: new() { PageSize = 50 })")]
    [InlineData("func=user&p_cnt=50", "panel.User.PageAsync(options: new() { PageSize = 50 })")]
    [InlineData("func=domain.record&elid=example.com", "panel.Domain.Record.ListAsync(parent: \"example.com\")")]
    [InlineData("func=domain.record&elid=example.com&p_num=2", "panel.Domain.Record.PageAsync(parent: \"example.com\", number: 2)")]
    [InlineData("func=user&p_col=-name&su=john", "panel.User.ListAsync(options: new() { Su = \"john\", SortBy = \"name\", Descending = true })")]
    [InlineData("func=user&p_col=%2Bname&p_num=1", "panel.User.PageAsync(number: 1, options: new() { SortBy = \"name\" })")]
    [InlineData("func=user&filter=on", "panel.User.ListAsync(options: new() { Filter = new() })")]
    [InlineData("func=user&filter=on&name=jo&active=on&x=1", "panel.User.ListAsync(options: new() { Filter = new() { Active = true, Name = \"jo\", [\"x\"] = \"1\" } })")]
    [InlineData("func=domain.record&elid=example.com&filter=on&x=1&p_cnt=9", "panel.Domain.Record.PageAsync(parent: \"example.com\", options: new() { PageSize = 9, Filter = new() { [\"x\"] = \"1\" } })")]
    [InlineData("func=pay.add", "panel.Pay.Add.StartAsync()")]
    [InlineData("func=pay.add&elid=5&plid=6&x=1", "panel.Pay.Add.StartAsync(new() { [\"x\"] = \"1\" }, id: \"5\", parent: \"6\")")]
    [InlineData("func=stat", "panel.Stat.GetAsync()")]
    [InlineData("func=stat&period=today&by=day", "panel.Stat.GetAsync(PanelPeriod.Today, request: new() { By = StatBy.Day })")]
    [InlineData("func=stat&period=currentweek", "panel.Stat.GetAsync(PanelPeriod.CurrentWeek)")]
    [InlineData("func=stat&period=nodate&elid=5", "panel.Stat.GetAsync(PanelPeriod.All, request: new() { [\"elid\"] = \"5\" })")]
    [InlineData("func=stat&period=lastmonth", "panel.Stat.GetAsync(PanelPeriod.Named(\"lastmonth\"))")]
    [InlineData("func=stat&period=other&periodstart=2026-01-02&periodend=2026-02-03", "panel.Stat.GetAsync(PanelPeriod.Between(new(2026, 1, 2), new(2026, 2, 3)))")]
    [InlineData("func=check.money&value=10", "panel.Check.Money.ValidateAsync(\"10\")")]
    [InlineData("func=check.money&value=10&args=1,5&funcname=f", "panel.Check.Money.ValidateAsync(\"10\", arguments: \"1,5\", request: new() { [\"funcname\"] = \"f\" })")]
    [InlineData("func=db.dump&elid=a, b&plid=c&x=1", "panel.Db.Dump.OpenReadAsync([\"a\", \"b\"], request: new() { [\"x\"] = \"1\" }, parent: \"c\")")]
    [InlineData("func=db.dump", "panel.Db.Dump.OpenReadAsync()")]
    [InlineData("func=user.suspend&elid=a&why=b", "panel.User.Suspend.InvokeAsync([\"a\"], request: new() { [\"why\"] = \"b\" })")]
    [InlineData("func=user.edit", "panel.User.Edit.GetAsync()")]
    [InlineData("func=user.edit&elid=john", "panel.User.Edit.GetAsync(\"john\")")]
    [InlineData("func=domain.record.edit&plid=example.com", "panel.Domain.Record.Edit.GetAsync(id: null, parent: \"example.com\")")]
    [InlineData("func=user.edit&name=john&sok=ok", "panel.User.Edit.CreateAsync(new() { Name = \"john\" })")]
    [InlineData("func=user.edit&elid=john&sok=ok", "panel.User.Edit.UpdateAsync(\"john\", new())")]
    [InlineData("func=domain.record.edit&elid=1&plid=example.com&sok=ok&ttl=60", "panel.Domain.Record.Edit.UpdateAsync(\"1\", new() { [\"ttl\"] = \"60\" }, parent: \"example.com\")")]
    [InlineData("func=dnsparam&sok=ok&email=a%40example.com", "panel.Dnsparam.SubmitAsync(new() { [\"email\"] = \"a@example.com\" })")]
    [InlineData("func=domain.record.settings&plid=example.com&sok=ok", "panel.Domain.Record.Settings.SubmitAsync(new(), id: null, parent: \"example.com\")")]
    [InlineData("func=user.delete&elid=john%2C%20mary", "panel.User.Delete.InvokeAsync([\"john\", \"mary\"])")]
    [InlineData("func=user.delete&elid=john&force=on&sok=ok", "panel.User.Delete.InvokeAsync([\"john\"], request: new() { Force = true })")]
    [InlineData("func=domain.record.delete&elid=1&plid=example.com", "panel.Domain.Record.Delete.InvokeAsync([\"1\"], parent: \"example.com\")")]
    [InlineData("func=keepalive", "panel.Keepalive.CallAsync()")]
    [InlineData("func=keepalive&elid=1&sok=ok", "panel.Keepalive.CallAsync(new() { [\"elid\"] = \"1\", [\"sok\"] = \"ok\" })")]
    [InlineData("func=user.edit&sok=ok&clicked_button=finish&snext=ok", "panel.User.Edit.CreateAsync(new() { [\"snext\"] = \"ok\" }, options: new() { Button = \"finish\" })")]
    public void The_method_is_the_one_that_sends_this(string query, string call) => CallExpression.Typed(Request(query), Panel).ShouldBe(call);

    [Theory]
    [InlineData("func=user&elid=john")]
    [InlineData("func=user&filter=off")]
    [InlineData("func=user&name=john")]
    [InlineData("func=user&p_col=name")]
    [InlineData("func=user&p_col=%2B")]
    [InlineData("func=user&p_order=asc")]
    [InlineData("func=user&p_num=0")]
    [InlineData("func=user&sok=ok")]
    [InlineData("func=domain.record")]
    [InlineData("func=domain.record&elid=example.com&plid=x")]
    [InlineData("func=domain.record.edit&elid=1")]
    [InlineData("func=user.edit&plid=x")]
    [InlineData("func=user.edit&elid=john&sv_field=name")]
    [InlineData("func=user.delete")]
    [InlineData("func=user.delete&elid=a%2C")]
    [InlineData("func=pay.add&sok=ok")]
    [InlineData("func=pay.add&snext=ok")]
    [InlineData("func=check.money")]
    [InlineData("func=check.money&value=1&elid=2")]
    [InlineData("func=stat&period=other")]
    [InlineData("func=stat&period=other&periodstart=x&periodend=y")]
    [InlineData("func=stat&period=today&periodstart=2026-01-01")]
    [InlineData("func=stat&period=today&sok=ok")]
    [InlineData("func=db.dump&elid=,")]
    [InlineData("func=db.dump&elid=1&sok=ok")]
    [InlineData("func=user.mail")]
    [InlineData("func=nothing.such")]
    public void What_no_method_sends_is_no_typed_call(string query) => CallExpression.Typed(Request(query), Panel).ShouldBeNull();

    [Theory]
    [InlineData("backup=on", "Backup = true")]
    [InlineData("backup=off", "Backup = false")]
    [InlineData("backup=yes", "[\"backup\"] = \"yes\"")]
    [InlineData("quota=-5", "Quota = -5")]
    [InlineData("disk=10", "Disk = 10")]
    [InlineData("disk=1.5", "[\"disk\"] = \"1.5\"")]
    [InlineData("addon_7=on", "[\"addon_7\"] = \"on\"")]
    [InlineData("upload=a.txt", "[\"upload\"] = \"a.txt\"")]
    [InlineData("quota=05", "[\"quota\"] = \"05\"")]
    [InlineData("quota=99999999999999999999", "[\"quota\"] = \"99999999999999999999\"")]
    [InlineData("price=10.00", "Price = 10.00m")]
    [InlineData("price=1,5", "[\"price\"] = \"1,5\"")]
    [InlineData("price=.5", "[\"price\"] = \".5\"")]
    [InlineData("since=2026-02-03", "Since = new(2026, 2, 3)")]
    [InlineData("since=soon", "[\"since\"] = \"soon\"")]
    [InlineData("seen=2026-02-03 04:05:06", "Seen = new(2026, 2, 3, 4, 5, 6)")]
    [InlineData("seen=2026-02-03", "[\"seen\"] = \"2026-02-03\"")]
    [InlineData("shell=bash", "Shell = UserEditShell.Bash")]
    [InlineData("shell=zsh", "Shell = \"zsh\"")]
    [InlineData("ns=a b", "Ns = [\"a\", \"b\"]")]
    [InlineData("ips=a,b c", "Ips = [\"a\", \"b c\"]")]
    [InlineData("passwd=s3cret", "Passwd = \"…\"")]
    [InlineData("state=x", "[\"state\"] = \"x\"")]
    [InlineData("plugin=x", "[\"plugin\"] = \"x\"")]
    [InlineData("name=\"); Evil(\"", "Name = \"\\\"); Evil(\\\"\"")]
    [InlineData("name=%0A%E2%80%AE%5C", "Name = \"\\u000a\\u202e\\\\\"")]
    public void Values_have_their_types_where_the_wire_keeps_the_very_text(string parameter, string member)
        => CallExpression.Typed(Request($"func=user.edit&sok=ok&{parameter}"), Panel).ShouldBe($"panel.User.Edit.CreateAsync(new() {{ {member} }})");

    [Fact]
    public void A_masked_value_is_text_whatever_the_type()
    {
        ApiRequest request = new("user.edit", [new("pin", ApiRequest.Mask, ApiRequest.Mask, IsSecret: true), new("sok", "ok", "ok")], []);

        CallExpression.Typed(request, Panel).ShouldBe("panel.User.Edit.CreateAsync(new() { [\"pin\"] = \"…\" })");
    }

    [Fact]
    public void Empty_is_without_limit_where_a_limit_is_meant()
        => CallExpression.Typed(new("user.edit", [new("disk", "", ""), new("sok", "ok", "ok")], []), Panel)
            .ShouldBe("panel.User.Edit.CreateAsync(new() { Disk = PanelLimit.Unlimited })");

    [Theory]
    [InlineData("func=user", "panel.CallAsync(\"user\")")]
    [InlineData("func=user&out=xml&su=john", "panel.CallAsync(\"user\", options: new() { Su = \"john\" })")]
    [InlineData("func=user.edit&elid=john&sok=ok&x=a%22", "panel.CallAsync(\"user.edit\", new() { [\"elid\"] = \"john\", [\"sok\"] = \"ok\", [\"x\"] = \"a\\\"\" })")]
    public void Without_metadata_a_call_goes_by_name(string query, string call) => CallExpression.Untyped(Request(query)).ShouldBe(call);

    [Fact]
    public void The_client_may_be_any_expression()
    {
        CallExpression.Typed(Request("func=user"), Panel, "_panels[0]").ShouldBe("_panels[0].User.ListAsync()");
        CallExpression.Untyped(Request("func=user"), "_panels[0]").ShouldBe("_panels[0].CallAsync(\"user\")");
    }
}
