using System.Text;
using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Tests;

/// <summary>The calls that are written for requests compile against the client that is emitted.</summary>
public sealed class PrintedCallTests
{
    private const string Values = """
        {
          "format": 1, "panel": "ispmgr",
          "functions": {
            "user": { "kind": "list" },
            "user.edit": {
              "kind": "form",
              "parameters": [
                { "name": "name" },
                { "name": "backup", "type": "flag" },
                { "name": "quota", "type": "int" },
                { "name": "price", "type": "money" },
                { "name": "since", "type": "date" },
                { "name": "seen", "type": "datetime" },
                { "name": "shell", "type": "choice", "values": { "bash": null } },
                { "name": "ns", "separator": "space" }
              ]
            }
          }
        }
        """;

    private static ApiRequest Request(string query) => RequestCleaner.Clean(Query.Parse(query))!;

    [Fact]
    public void Calls_of_every_verb_compile()
        => ShouldCompile(
            SmallPanel.Snapshot,
            "func=webdomain",
            "func=webdomain&su=john&lang=ru",
            "func=webdomain&p_num=2&p_cnt=50",
            "func=domain.record&elid=example.com",
            "func=domain.record&elid=example.com&p_cnt=50&p_num=2",
            "func=webdomain.error&elid=1&p_num=2",
            "func=webdomain.error&p_col=-name&lang=ru",
            "func=webdomain&filter=on&name=example&active=on&plugin=x&p_cnt=9&p_col=%2Bname&su=john",
            "func=webdomain&filter=on",
            "func=domain.record&elid=example.com&filter=on&x=1",
            "func=webdomain.edit",
            "func=webdomain.edit&elid=1",
            "func=domain.record.edit&plid=example.com",
            "func=domain.record.edit&plid=example.com&elid=1",
            "func=webdomain.edit&sok=ok",
            "func=webdomain.edit&sok=ok&name=x&aliases=a+b&quota=5&passwd=p&addon_961=1&upload=x&snext=ok&clicked_button=finish",
            "func=webdomain.edit&elid=1&sok=ok&owner=www-root&state=x",
            "func=webdomain.error.edit&elid=1&plid=2&sok=ok&x=1",
            "func=domain.record.edit&elid=1&plid=2&sok=ok&rtype=mx&priority=10",
            "func=dnsparam&sok=ok&email=x",
            "func=dnsparam&sok=ok",
            "func=dnsparam&sok=ok&elid=1",
            "func=webdomain.filter&sok=ok&name=x",
            "func=webdomain.delete&elid=1, 2&remove_directory=on&su=john",
            "func=webdomain.delete&elid=1",
            "func=user.delete&elid=john",
            "func=domain.record.delete&elid=1&plid=example.com",
            "func=domain.record.delete&elid=1&plid=example.com&why=x",
            "func=user.delete&elid=john&why=x",
            "func=payment.add",
            "func=payment.add&elid=5&plid=6&x=1&lang=ru",
            "func=payment.add.method&amount=10&billorder=5&sok=ok&snext=ok&clicked_button=next",
            "func=stat.traffic",
            "func=stat.traffic&period=currentweek&group_by=day&elid=5&su=john",
            "func=stat.traffic&period=nodate",
            "func=stat.traffic&period=lastmonth&group_by=week",
            "func=stat.traffic&period=other&periodstart=2026-01-02&periodend=2026-02-03",
            "func=check.money&value=10",
            "func=check.money&value=10&args=1,5&funcname=payment.add&lang=ru",
            "func=backup2.list.download",
            "func=backup2.list.download&elid=a, b&plid=c&format=zip&su=john",
            "func=keepalive",
            "func=keepalive&elid=1&sok=ok&su=john");

    [Fact]
    public void Values_of_every_type_compile()
        => ShouldCompile(
            Values,
            "func=user.edit&sok=ok&backup=on&quota=99999999999&price=-1.50&since=2026-02-03&seen=2026-02-03 04:05:06&shell=bash&ns=a b",
            "func=user.edit&sok=ok&backup=yes&quota=x&price=1,5&since=x&seen=x&shell=zsh&ns=a&plugin=x",
            "func=user.edit&sok=ok&name=%22);%0AEvil(%22%5C%E2%80%AE");

    private static void ShouldCompile(string snapshot, params string[] queries)
    {
        PanelShape shape = ShapeBuilder.Build(SnapshotReader.Read(Encoding.UTF8.GetBytes(snapshot)));
        string[] calls = [.. queries.Select(q => CallExpression.Typed(Request(q), shape).ShouldNotBeNull(q)), .. queries.Select(static q => CallExpression.Untyped(Request(q)))];

        GeneratorRun.Of(snapshot, $$"""
            using Mgr5;
            using Mgr5.Ispmgr;

            class Calls
            {
                async System.Threading.Tasks.Task MakeAsync(IspmgrClient panel)
                {
                    {{string.Join("\n        ", calls.Select(static c => $"await {c};"))}}
                }
            }
            """).Problems.ShouldBeEmpty();
    }
}
