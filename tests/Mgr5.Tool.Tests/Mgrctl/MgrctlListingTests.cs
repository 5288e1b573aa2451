using System.Text;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Mgrctl;

namespace Mgr5.Tool.Tests.Mgrctl;

/// <summary>The mgrctl without a panel: what it prints is laid out as a real one lays it out.</summary>
public sealed class MgrctlDoubleTests : CommandRun
{
    [Fact]
    public async Task The_layout_of_a_real_listing_is_printed_byte_for_byte()
    {
        string real = await File.ReadAllTextAsync(SharedData.Path("mgrctl/ispmgr-i.en.txt"));
        StringBuilder printed = new();
        foreach (string entry in real.TrimEnd('\n').Replace("\n" + new string(' ', 45), " ", StringComparison.Ordinal).Split('\n'))
        {
            Columns.Append(printed, entry[..45].TrimEnd(), entry[45..]);
        }

        printed.ToString().ShouldBe(real);
    }

    [Fact]
    public async Task A_real_listing_that_was_imported_is_printed_as_it_was_but_for_blanks_at_the_ends_of_captions()
    {
        string real = await File.ReadAllTextAsync(SharedData.Path("mgrctl/ispmgr-i.en.txt"));
        Snapshot snapshot = new() { Panel = "ispmgr", Functions = ListingReader.Read(real).Functions };

        Unwrapped(ListingText.Write(snapshot)).ShouldBe(Unwrapped(real));

        static string Unwrapped(string listing) => listing.Replace("\n" + new string(' ', 45), " ", StringComparison.Ordinal).Replace(" . ", ". ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domain", "name=customer id=customer\n")]
    [InlineData("domain.edit", "name=customer\n")]
    [InlineData("user.delete", "OK\n")]
    [InlineData("none", "ERROR missed(func)\n")]
    public void Text_is_what_a_terminal_gets(string function, string text)
        => Run("-m", "p", function).ShouldBe((0, text, ""));

    [Fact]
    public void A_value_can_come_from_the_environment()
        => Run("-m", "p", "-o", "xml", "domain.edit", "-e", "passwd=$SECRET").Output.ShouldContain("<passwd>from the environment</passwd>");

    [Theory]
    [InlineData]
    [InlineData("-m")]
    [InlineData("-m", "p", "-x")]
    public void Other_arguments_are_refused(params string[] args) => Run(args).ExitCode.ShouldBe(1);

    [Fact]
    public void A_panel_of_another_name_is_not_there() => Run("-m", "q", "-i").ShouldBe((1, "", "there is no panel q here\n"));

    [Theory]
    [InlineData("-l")]
    [InlineData("-u")]
    [InlineData("-R")]
    public void Suspending_and_restarting_print_nothing(string option) => Run("-m", "p", option).ShouldBe((0, "", ""));

    private (int ExitCode, string Output, string Errors) Run(params string[] args)
    {
        string snapshot = FileOf("p.json", """
            { "format": 1, "panel": "p", "functions": {
                "domain": { "kind": "list", "columns": [ { "name": "name" } ] }, "domain.edit": { "kind": "form" }, "user.delete": { "kind": "group" } } }
            """);
        StringWriter output = new() { NewLine = "\n" };
        StringWriter errors = new() { NewLine = "\n" };
        int exitCode = MgrctlDouble.Run(
            args, name => name switch { "MGRCTL_SNAPSHOT" => snapshot, "SECRET" => "from the environment", _ => null }, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
