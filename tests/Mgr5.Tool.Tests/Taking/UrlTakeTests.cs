using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Simulator;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>A take by somebody who has only a login.</summary>
public sealed class UrlTakeTests : UrlRun
{
    [Fact]
    public async Task The_names_that_come_with_the_command_are_asked_and_those_that_the_panel_has_are_taken()
    {
        (int exitCode, string output, string errors) = await TakeUrlAsync();

        (exitCode, errors).ShouldBe((0, ""));
        Snapshot taken = Taken();
        (taken.Panel, taken.Version, taken.Language).ShouldBe(("ispmgr", "6.105.0", "en"));
        taken.Functions.Where(static f => f.Sources.Count > 0).Select(static f => f.Name).ShouldBe(["domain", "domain.filter", "domain.record", "domain.record.edit"]);
        taken.Find("domain.delete")!.Kind.ShouldBe(FunctionKind.Group, "it is never asked, and stands below a list that is there");
        taken.Functions.ShouldAllBe(static f => f.Name == "domain" || f.Name.StartsWith("domain."), "nothing that the panel has not, nor what stands below that, nor what nothing speaks for");
        taken.Find("domain")!.Columns!.Value.Select(static c => c.Name).ShouldBe(["name", "cost"]);
        taken.Find("domain.record.edit")!.Parameters!.Value.Select(static p => p.Name).ShouldBe(["rtype", "owner"]);
        string[] table = TableOf(output);
        table.ShouldContain("4 302 descriptions");
        table.ShouldContain("298 functions not known to the panel");
        Directory.Exists(Output + ".take").ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_asked_but_what_merely_shows_and_nothing_is_submitted()
    {
        await TakeUrlAsync();

        string[] asked = [.. Asked.Select(static r => r.Function).Distinct().Order(StringComparer.Ordinal)];
        Snapshot sample = SnapshotReader.Read(await File.ReadAllBytesAsync(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        asked.ShouldBe(sample.Functions.Where(static f => DevelCalls.Judge(f.Name, f.Kind) == DevelVerdict.Ask).Select(static f => f.Name));
        Asked.ShouldAllBe(static r => r.Method == "POST" && r["out"] == "devel" && r["sok"] == null && r["lang"] == "en");
        Asked.Where(static r => r["p_cnt"] == "1").Select(static r => r.Function).ShouldContain("domain.record");
        Simulator.Requests.Where(static r => r["sok"] is not null).Select(static r => r.Function).ShouldBe(["logon"], "the session is closed");
        Simulator.Requests[0].Function.ShouldBe("auth");
    }

    [Fact]
    public async Task The_same_panel_gives_the_same_bytes_also_where_the_snapshot_names_its_functions()
    {
        await TakeUrlAsync("--parallel", "4");
        byte[] first = await File.ReadAllBytesAsync(Output);

        (await TakeUrlAsync("--parallel", "1")).ExitCode.ShouldBe(0);

        (await File.ReadAllBytesAsync(Output)).ShouldBe(first);
    }

    [Fact]
    public async Task An_earlier_snapshot_names_functions_and_gives_what_cannot_be_asked()
    {
        await File.WriteAllTextAsync(Output, """
            { "format": 1, "panel": "ispmgr", "language": "en", "functions": {
                "domain": { "kind": "list", "title": "Of the listing", "sources": ["listing", "devel"], "columns": [ { "name": "gone" } ] },
                "keepalive": { "title": "Ping" },
                "plug": { "kind": "list" }, "plug.toggle": { "kind": "group" },
                "run": { "kind": "form", "parameters": [ { "name": "command" } ] },
                "user.delete": { "kind": "group", "title": "Delete" } } }
            """);

        await TakeUrlAsync();

        Snapshot taken = Taken();
        taken.Find("domain")!.Columns!.Value.Select(static c => c.Name).ShouldBe(["name", "cost"], "what the panel shows no more is gone");
        taken.Find("domain")!.Sources.ShouldBe([MetadataSource.Listing, MetadataSource.Devel]);
        taken.Find("keepalive")!.Title.ShouldBe("Ping");
        taken.Find("run")!.Parameters!.Value.Select(static p => p.Name).ShouldBe(["command"]);
        taken.Find("plug").ShouldBeNull("the panel has no such function");
        taken.Find("plug.toggle").ShouldBeNull("nor what stands below it");
        taken.Find("user.delete")!.Title.ShouldBe("Delete", "the panel has no 'user', but that is not what the snapshot said");
        taken.Find("domain.delete").ShouldBeNull("nothing of this panel speaks of it, only the names that come with the command");
    }

    [Fact]
    public async Task Of_names_in_another_language_no_text_is_taken_over()
    {
        string names = PathOf("names.json");
        await File.WriteAllTextAsync(names, """{ "format": 1, "panel": "ispmgr", "language": "ru", "functions": { "keepalive": { "title": "П" }, "more": { "kind": "report" } } }""");
        Simulator.Answer("more", static _ => Document("""<doc func="more"><metadata name="more" type="report"/></doc>"""));

        (await TakeUrlAsync("--names", names)).ExitCode.ShouldBe(0);

        Taken().Find("keepalive").ShouldBe(new Function { Name = "keepalive" });
        Taken().Find("more")!.Kind.ShouldBe(FunctionKind.Report);
    }

    [Fact]
    public async Task Functions_behind_buttons_are_taken_and_asked_where_the_button_says_that_they_merely_show()
    {
        Simulator.Answer("domain", static _ => Document("""
            <doc func="domain"><metadata name="domain" type="list" key="name"><toolbar><toolgrp>
                <toolbtn func="domain.plan.edit" type="edit"/><toolbtn func="domain.plan.apply" type="new"/>
                <toolbtn func="domain.freeze" type="group"/><toolbtn func="domain.window" type="window"/><toolbtn func="-R" type="edit"/>
            </toolgrp></toolbar></metadata></doc>
            """));
        Simulator.Answer("domain.plan.edit", static _ => Document("""
            <doc func="domain.plan.edit"><metadata name="domain.plan.edit" type="form"><form><field name="a"><input type="text" name="a"/></field></form></metadata>
            <steps><step name="domain.plan.edit"/><step name="domain.plan.info"/></steps></doc>
            """));
        Simulator.Answer("domain.plan.info", static _ => Document("""<doc func="domain.plan.info"><metadata name="domain.plan.info" type="form"><form/></metadata></doc>"""));

        (int exitCode, _, string errors) = await TakeUrlAsync();

        (exitCode, errors).ShouldBe((0, ""));
        Snapshot taken = Taken();
        taken.Find("domain.plan.edit")!.Parameters!.Value.Count.ShouldBe(1);
        taken.Find("domain.plan.info")!.Parameters!.Value.Count.ShouldBe(0, "it was met in what was met");
        (taken.Find("domain.plan.apply")!.Kind, taken.Find("domain.freeze")!.Kind, taken.Find("domain.window")!.Kind)
            .ShouldBe((FunctionKind.Form, FunctionKind.Group, FunctionKind.Unknown));
        taken.Functions.ShouldNotContain(static f => f.Name == "-R");
        Asked.Select(static r => r.Function).ShouldNotContain(static f => f == "domain.plan.apply" || f == "domain.freeze" || f == "domain.window" || f == "-R");
    }

    [Fact]
    public async Task What_answers_missed_is_asked_again_with_the_first_row_of_its_list()
    {
        await TakeUrlAsync("--functions", "domain.record*");

        Asked.Where(static r => r.Function == "domain.record").Select(static r => r["elid"]).ShouldContain(Value);
        Asked.Where(static r => r.Function == "domain.record.edit").Select(static r => (r["elid"], r["plid"])).ShouldContain((Value, Value));
        Taken().Find("domain.record")!.Columns!.Value.Select(static c => c.Name).ShouldBe(["rkey"]);
    }

    [Fact]
    public async Task A_user_is_not_told_of_functions_that_it_may_not_call()
    {
        Simulator.Answer("domain.record", static _ => SimulatedAnswer.Error("access", "domain.record"));

        (_, string output, _) = await TakeUrlAsync("--functions", "domain*");

        Taken().Find("domain.record").ShouldBeNull();
        Taken().Find("domain.record.delete").ShouldBeNull("it stands below it");
        Taken().Find("domain.record.edit").ShouldNotBeNull("it refuses by itself, so that it is there");
        TableOf(output).ShouldContain("1 function may not be called with these rights");
    }

    [Fact]
    public async Task A_take_that_was_interrupted_goes_on_where_it_stopped_for_the_same_login_only()
    {
        using ManualResetEventSlim hold = new();
        HoldLastQuestion(hold);
        (int exitCode, _, string errors) = await SignalUrlAsync("-INT", () => Kept("devel") == 4);
        hold.Set();
        (exitCode, errors).ShouldBe((130, "mgr5: interrupted; what was finished is kept, and the same command goes on from there\n"));
        int before = Asked.Count(static r => r.Function.StartsWith("domain", StringComparison.Ordinal));

        (exitCode, string output, _) = await TakeUrlAsync(Resumable);

        exitCode.ShouldBe(0);
        output.ShouldContain("captures are there from before");
        Asked.Count(static r => r.Function.StartsWith("domain", StringComparison.Ordinal)).ShouldBe(before, "no question is asked twice, refused ones neither");
        Taken().Functions.Where(static f => f.Sources.Count > 0).Select(static f => f.Name).ShouldBe(["domain", "domain.filter", "domain.record", "domain.record.edit"]);
    }

    [Fact]
    public async Task Captures_of_another_login_are_thrown_away()
    {
        using ManualResetEventSlim hold = new();
        HoldLastQuestion(hold);
        await SignalUrlAsync("-INT", () => Kept("devel") == 4);
        hold.Set();

        (_, string output, _) = await Mgr5Async(
            "take", "--url", Simulator.BaseUri.ToString(), "--user", "john", "-o", Output, Resumable[0], Resumable[1]);

        output.ShouldNotContain("from before");
        Asked.Count(static r => r is { Function: "domain.filter", User: "john" }).ShouldBe(1);
    }

    [Fact]
    public async Task A_panel_under_another_path_is_named_by_an_option()
    {
        Uri root = new(Simulator.BaseUri, "/");

        (int exitCode, _, string errors) = await Mgr5Async("take", "--url", root.ToString(), "--user", "root", "-o", Output, "--functions", "domain");
        (exitCode, errors).ShouldBe((2, "mgr5: say which panel it is: -m ispmgr\n"));

        (exitCode, _, errors) = await Mgr5Async("take", "--url", root.ToString(), "--user", "root", "-m", "ispmgr", "-o", Output, "--functions", "domain");
        (exitCode, errors).ShouldBe((0, ""));
    }

    private static string[] Resumable { get; } = ["--functions", "domain*;server_capacity", "--parallel", "1"];

    private void HoldLastQuestion(ManualResetEventSlim hold)
    {
        Simulator.Answer("server_capacity", _ =>
        {
            hold.Wait(TimeSpan.FromSeconds(30));
            return SimulatedAnswer.Generic;
        });
    }

    private Task<(int ExitCode, string Output, string Errors)> SignalUrlAsync(string signal, Func<bool> when)
        => SignalCommandAsync(signal, when, ["take", "--url", Simulator.BaseUri.ToString(), "--user", "root", "-o", Output, .. Resumable]);
}
