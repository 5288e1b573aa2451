using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;
using Mgr5.Simulator.Mgrctl.Answers;
using Mgr5.Tool.Tests.Taking;

namespace Mgr5.Tool.Tests.Checking;

/// <summary>A panel beside the snapshot that was taken of it, by somebody who has only a login.</summary>
public sealed class CheckUrlTests : UrlRun
{
    [Fact]
    public async Task A_panel_is_as_the_snapshot_that_was_just_taken_of_it()
    {
        await TakeUrlAsync();

        (int exitCode, string output, string errors) = await CheckAsync();

        (exitCode, output, errors).ShouldBe((0, "ispmgr 6.105.0 → ispmgr 6.105.0: no differences\n", ""));
    }

    [Theory]
    [InlineData("listing")]
    [InlineData("pages")]
    [InlineData("devel")]
    public async Task A_snapshot_that_mgrctl_gave_is_compared_as_far_as_a_login_sees(string depth)
    {
        AnswerAsMgrctl();
        await TakeAsync("--depth", depth, "--version", "6.105.0");

        (int exitCode, string output, _) = await CheckAsync();
        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("ispmgr 6.105.0 → ispmgr 6.105.0: no differences\n");

        Simulator.Answer("domain", static _ => SimulatedAnswer.Error("missed", "func"));
        Simulator.Answer("domain.filter", static _ => Document("""
            <doc func="domain.filter"><metadata name="domain.filter" type="form"><form><field name="more"><input name="more" type="text"/></field></form></metadata></doc>
            """));

        (exitCode, output, _) = await CheckAsync();
        exitCode.ShouldBe(1);
        output.ShouldContain("\ndomain\n  ! function removed");
        if (depth == "devel")
        {
            output.ShouldContain("! parameter name: parameter removed");
            output.ShouldContain("parameter more: parameter added");
        }
        else
        {
            output.ShouldNotContain("domain.filter", customMessage: "a login sees neither listing nor pages");
        }
    }

    [Fact]
    public async Task A_new_function_behind_a_button_is_found()
    {
        await TakeUrlAsync();
        Simulator.Answer("domain.filter", static _ => Document("""
            <doc func="domain.filter"><metadata name="domain.filter" type="form"><form/><toolbar><toolbtn func="domain.freeze" type="group"/></toolbar></metadata></doc>
            """));

        (int exitCode, string output, _) = await CheckAsync();

        exitCode.ShouldBe(1);
        output.ShouldContain("domain.freeze\n    function added");
    }

    [Fact]
    public async Task The_panel_of_the_address_has_to_be_that_of_the_snapshot()
    {
        await File.WriteAllTextAsync(Output, """{ "format": 1, "panel": "billmgr", "functions": {} }""");

        (int exitCode, _, string errors) = await CheckAsync();

        (exitCode, errors).ShouldBe((2, "mgr5: this is the panel 'ispmgr', and the snapshot is of 'billmgr'\n"));
        Simulator.Requests.ShouldBeEmpty();
    }

    private void AnswerAsMgrctl()
    {
        Snapshot snapshot = SnapshotReader.Read(File.ReadAllBytes(PathOf("panel.json")));
        foreach (Function function in snapshot.Functions)
        {
            Simulator.Answer(function.Name, r => SimulatedAnswer.Raw(
                Answer.Write(snapshot, new("ispmgr", r.Function, "devel", false, r.Parameters), new(static _ => null)), "text/xml"));
        }
    }

    private Task<(int ExitCode, string Output, string Errors)> CheckAsync(params string[] args)
        => Mgr5Async(["check", Output, "--url", Simulator.BaseUri.ToString(), "--user", "root", .. args]);
}
