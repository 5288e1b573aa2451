using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>The script for servers without .NET, run by the plainest shell.</summary>
public sealed class CaptureScriptTests : CaptureRun
{
    [Fact]
    public async Task It_captures_what_take_takes_and_import_reads_it()
    {
        Environment["MGRCTL_MISSED"] = "domain.record,domain.record.edit";
        Environment["MGRCTL_VALUE"] = Planted.Value;
        await TakeAsync("--parallel", "1");
        string[] taken = [.. Calls.Where(static c => c.Contains("devel", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
        File.Delete(PathOf("log"));

        (int exitCode, string output, string errors) = await CaptureAsync();

        (exitCode, output).ShouldBe((0, ""));
        errors.ShouldContain("8 functions, 0 failures");
        Calls.Where(static c => c.Contains("devel", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ShouldBe(taken);
        (await Mgr5Async("import", PathOf("c"), "-o", PathOf("y.mgr5.json"))).ShouldBe((0, "8 functions — list 2, form 3, group 1, report 1, unknown 1 (1 without description, 0 with text but no type)\n1 listing: 8 functions\n8 pages: 8 functions, 2 parameters\n5 answers: 5 functions, 3 parameters, 3 columns\n", ""));
        (await File.ReadAllBytesAsync(PathOf("y.mgr5.json"))).ShouldBe(await File.ReadAllBytesAsync(Output));
    }

    [Fact]
    public async Task It_keeps_no_value_and_keeps_what_describes()
    {
        await File.WriteAllTextAsync(PathOf("panel.json"), Planted.Panel);
        Environment["MGRCTL_VALUE"] = Planted.Value;
        Environment["MGRCTL_GARBAGE"] = Planted.Value;
        Environment["MGRCTL_MISSED"] = "domain.record,domain.record.edit";
        Environment["MGRCTL_ACCESS"] = "domain.filter";
        Environment["MGRCTL_EMPTY"] = Planted.Function;

        (_, string output, string errors) = await CaptureAsync("-a");

        string captured = await File.ReadAllTextAsync(PathOf("c"));
        Calls.ShouldContain($"-m ispmgr -o devel domain.record.edit elid={Planted.Value}-key plid={Planted.Value}-key lang=en");
        Planted.In(captured).ShouldBe([Planted.Function, Planted.StaticOption]);
        Planted.In(output + errors).ShouldBe([Planted.Function]);
        Capture capture = CaptureFile.Read(captured);
        foreach ((string _, string description) in capture.Descriptions)
        {
            DevelCapture.Read(description).ErrorType.ShouldBeNull();
        }

        capture.Descriptions["domain.record.edit"].ShouldContain($"<val key=\"mx\" msg=\"yes\">{Planted.StaticOption}</val>");
        capture.Descriptions["domain"].ShouldContain("<name orig=\"*\" color=\"*\">*</name>");
    }

    [Fact]
    public async Task Values_in_every_place_of_an_answer_are_taken_out()
    {
        await File.WriteAllTextAsync(PathOf("answer"), Planted.Answer);
        Script("mgrctl", """
            case "$3 $4" in
                '-i lang='*) printf '%-45s%s\n' domain 'Function type: list' ;;
                -i*) echo page ;;
                *) cat answer ;;
            esac
            """);

        (int exitCode, _, string errors) = await CaptureAsync();

        exitCode.ShouldBe(0, errors);
        string captured = await File.ReadAllTextAsync(PathOf("c"));
        captured.ShouldNotContain(Planted.Value);
        string description = CaptureFile.Read(captured).Descriptions["domain"];
        description.ShouldContain("A &lt;message&gt;");
        DevelCapture.Read(description).Text.ShouldBe(
            DevelCapture.Read((await File.ReadAllTextAsync(PathOf("answer"))).Replace(Planted.Value, "x", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public async Task A_panel_that_is_not_there_is_one_line_and_no_file()
    {
        (int exitCode, _, string errors) = await RunAsync("sh", CaptureSh, "-m", "billmgr", "-c", Mgrctl, "-o", PathOf("c"));

        exitCode.ShouldBe(2);
        errors.Count(static c => c == '\n').ShouldBe(1);
        Directory.GetFiles(Folder, "c*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_words_are_those_of_the_command()
    {
        string script = await File.ReadAllTextAsync(CaptureSh);

        script.ShouldContain($"\nform_words='{string.Join(' ', DevelCalls.FormWords)}'\n");
        script.ShouldContain($"\nacting_words='{string.Join(' ', DevelCalls.ActingWords)}'\n");
    }

    [Fact]
    public async Task A_capture_of_another_panel_is_not_imported()
    {
        await RunAsync("sh", CaptureSh, "-m", "ispmgr", "-c", Mgrctl, "-o", PathOf("c"), "-d", "listing");

        (int exitCode, _, string errors) = await Mgr5Async("import", PathOf("c"), "--panel", "billmgr", "-o", PathOf("y.mgr5.json"));

        exitCode.ShouldBe(2);
        errors.ShouldEndWith(": this is of the panel 'ispmgr', not of 'billmgr'\n");
    }
}
