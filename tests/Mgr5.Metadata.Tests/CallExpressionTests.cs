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
            "user": { "kind": "list" },
            "user.delete": { "kind": "group", "parameters": [ { "name": "force", "type": "flag" } ] },
            "user.suspend": { "kind": "group" },
            "user.edit": {
              "kind": "form",
              "parameters": [
                { "name": "name" },
                { "name": "backup", "type": "flag" },
                { "name": "quota", "type": "int" },
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
    [InlineData("func=user&p_num=2&p_cnt=50", "panel.User.PageAsync(number: 2, size: 50)")]
    [InlineData("func=user&p_cnt=50", "panel.User.PageAsync(size: 50)")]
    [InlineData("func=domain.record&elid=example.com", "panel.Domain.Record.ListAsync(parent: \"example.com\")")]
    [InlineData("func=domain.record&elid=example.com&p_num=2", "panel.Domain.Record.PageAsync(parent: \"example.com\", number: 2)")]
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
    [InlineData("func=user&filter=on")]
    [InlineData("func=user&p_num=0")]
    [InlineData("func=user&sok=ok")]
    [InlineData("func=domain.record")]
    [InlineData("func=domain.record&elid=example.com&plid=x")]
    [InlineData("func=domain.record.edit&elid=1")]
    [InlineData("func=user.edit&plid=x")]
    [InlineData("func=user.edit&elid=john&sv_field=name")]
    [InlineData("func=user.delete")]
    [InlineData("func=user.delete&elid=a%2C")]
    [InlineData("func=user.suspend&elid=a&why=b")]
    [InlineData("func=user.mail")]
    [InlineData("func=nothing.such")]
    public void What_no_method_sends_is_no_typed_call(string query) => CallExpression.Typed(Request(query), Panel).ShouldBeNull();

    [Theory]
    [InlineData("backup=on", "Backup = true")]
    [InlineData("backup=off", "Backup = false")]
    [InlineData("backup=yes", "[\"backup\"] = \"yes\"")]
    [InlineData("quota=-5", "Quota = -5")]
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
