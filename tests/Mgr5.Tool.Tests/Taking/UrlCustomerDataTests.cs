using Mgr5.Simulator;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>Neither what a panel has of its customers nor what lets somebody in stays with the take.</summary>
public sealed class UrlCustomerDataTests : UrlRun
{
    private string[] Command =>
        ["take", "--url", Simulator.BaseUri.ToString(), "--user", "reseller1", "--su", "john", "-o", Output, "--functions", "domain*;server_capacity", "--parallel", "1"];

    [Fact]
    public async Task Nothing_of_it_is_in_the_snapshot_or_on_the_terminal()
    {
        PlantEverywhere();

        (int exitCode, string output, string errors) = await Mgr5Async(Command);

        (exitCode, errors).ShouldBe((0, ""));
        Asked.ShouldContain(static r => r["elid"] == Value, "the values were there to be found");
        AssertClean(output + await File.ReadAllTextAsync(Output));
        Taken().Find("domain.record.edit")!.Parameters!.Value.Count.ShouldBe(2);
        Directory.GetFileSystemEntries(Folder, "*.take").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_of_an_interrupted_take_which_only_its_owner_can_read()
    {
        PlantEverywhere();
        using ManualResetEventSlim hold = new();
        Simulator.Answer("server_capacity", r =>
        {
            hold.Wait(TimeSpan.FromSeconds(r["su"] is null ? 0 : 30));
            return SimulatedAnswer.Generic;
        });

        (int exitCode, string output, string errors) = await SignalCommandAsync("-INT", () => KeptOfAll() == 8, Command);
        hold.Set();

        exitCode.ShouldBe(130);
        string[] kept = Directory.GetFileSystemEntries(Output + ".take", "*", SearchOption.AllDirectories);
        AssertClean(output + errors + string.Concat(kept) + string.Concat(kept.Where(File.Exists).Select(File.ReadAllText)));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Output + ".take").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // A panel says who somebody is, shows the values of an object, and echoes the session and whom su names.
    private void PlantEverywhere()
    {
        Simulator.Answer("whoami", static r => Document($"""
            <doc><user name="{r.User}" level="{(r.User == "john" ? 16 : 24)}" realname="{Value}" email="{Value}@example.com"/>
            <mgr version="6.105.0-{Value}">ispmgr</mgr><tparams><su>{r.User}</su></tparams></doc>
            """));
        Simulator.Answer("domain.record.edit", static r => r["elid"] is null ? SimulatedAnswer.Error(new("missed", "elid") { Value = Value }) : Document($"""
            <doc func="domain.record.edit" host="{Value}"><metadata name="domain.record.edit" type="form"><form>
                <field name="rtype"><select name="rtype"/></field><field name="owner"><input name="owner" type="text" value="{Value}"/></field></form></metadata>
            <messages name="domain.record.edit"><msg name="rtype">Kind</msg></messages>
            <elid>{Value}</elid><owner>{Value}</owner><slist name="rtype"><val key="a" msg="yes">A</val><val key="{Value}">{Value}</val></slist>
            <tparams><auth>0123456789abcdef01234567</auth><su>{r["su"]}</su><elid>{Value}</elid></tparams><banner id="1">{Value}</banner></doc>
            """));
        Simulator.Answer("domain.edit", static _ => SimulatedAnswer.Error(new("value", Value) { Value = Value, Message = Value, Detail = Value }));
    }

    private int KeptOfAll() => Directory.Exists(Output + ".take") ? Directory.GetFiles(Output + ".take", "*.txt", SearchOption.AllDirectories).Length : 0;

    private static void AssertClean(string text) => text.ShouldSatisfyAllConditions(
        static t => t.ShouldNotContain(Value),
        static t => t.ShouldNotContain(Password),
        static t => t.ShouldNotContain("john"),
        static t => t.ShouldNotContain("reseller1"),
        static t => t.ShouldNotMatch("(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])", "the id of a session"));
}
