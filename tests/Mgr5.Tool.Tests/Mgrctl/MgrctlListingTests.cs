using System.Text;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Mgrctl;

namespace Mgr5.Tool.Tests.Mgrctl;

/// <summary>What <c>mgrctl -i</c> prints is laid out as a real one lays it out.</summary>
public sealed class MgrctlListingTests : MgrctlRun
{
    private static readonly string Margin = new(' ', 45);

    [Fact]
    public async Task The_layout_of_a_real_listing_is_printed_byte_for_byte()
    {
        string real = await File.ReadAllTextAsync(SharedData.Path("mgrctl/ispmgr-i.en.txt"));
        StringBuilder printed = new();
        foreach (string entry in Entries(real).Select(Unwrapped))
        {
            Columns.Append(printed, entry[..45].TrimEnd(), entry[45..]);
        }

        printed.ToString().ShouldBe(real);
    }

    [Fact]
    public async Task A_real_listing_that_was_imported_is_printed_byte_for_byte_but_where_a_caption_ends_in_a_blank()
    {
        string real = await File.ReadAllTextAsync(SharedData.Path("mgrctl/ispmgr-i.en.txt"));
        string[] entries = [.. Entries(real)];
        string[] printed = [.. Entries(ListingText.Write(new() { Panel = "ispmgr", Functions = ListingReader.Read(real).Functions }))];

        printed.Length.ShouldBe(1007);
        (string Real, string Printed)[] blank = [.. entries.Zip(printed).Where(static e => Unwrapped(e.First).Contains(" . ", StringComparison.Ordinal))];
        entries.Except(blank.Select(static e => e.Real)).Count().ShouldBe(869);
        entries.Zip(printed).Except(blank).ShouldAllBe(static e => e.Item1 == e.Item2);

        // A snapshot does not keep the blank, which may have been what broke the line.
        blank.ShouldAllBe(static e => WithoutBlanks(e.Real) == WithoutBlanks(e.Printed));
    }

    [Fact]
    public void A_text_is_wrapped_at_47_and_a_name_that_is_longer_than_its_column_stays_whole()
    {
        string name = new('n', 50);
        StringBuilder printed = new();

        Columns.Append(printed, "short", $"{new string('a', 23)} {new string('b', 23)} {new string('c', 48)} d");
        Columns.Append(printed, name, "text");

        printed.ToString().Split('\n').ShouldBe(
        [
            $"short{new string(' ', 40)}{new string('a', 23)} {new string('b', 23)}", Margin + new string('c', 48), Margin + "d", name + "text", "",
        ]);
    }

    [Theory]
    [InlineData("en", "Possible values:", "(Optional parameter.")]
    [InlineData("ru", "Возможные значения :", "(Необязательный параметр.")]
    public void A_page_says_the_parameters_in_its_language_and_is_read_as_what_it_was_written_from(string language, string values, string flag)
    {
        string page = Run("-m", "p", "-i", "domain.edit", "lang=" + language).Output;

        page.ShouldContain(values);
        page.ShouldContain(flag);
        Parameter[] read = [.. PageReader.Read("domain.edit", page, FunctionKind.Form).Parameters!.Value];
        read.Select(static p => p.Name).ShouldBe(["name", "active", "kind", "owner", "token", "addon_*"]);
        (read[0].Title, read[0].Description, read[1].Type).ShouldBe(("Name", "As it is registered.", DataType.Flag));
        read[2].Values!.Value.Select(static v => (v.Value, v.Title)).ShouldBe([("m", "Master"), ("s", "Slave")]);
    }

    [Fact]
    public void The_page_of_a_function_that_is_not_there_is_empty() => Run("-m", "p", "-i", "none").ShouldBe((0, "", ""));

    private static IEnumerable<string> Entries(string listing)
        => listing.TrimEnd('\n').Replace("\n" + Margin, "\r", StringComparison.Ordinal).Split('\n').Select(static e => e.Replace("\r", "\n" + Margin, StringComparison.Ordinal));

    private static string WithoutBlanks(string entry) => Unwrapped(entry).Replace(" . ", ". ", StringComparison.Ordinal);

    private static string Unwrapped(string entry) => entry.Replace("\n" + Margin, " ", StringComparison.Ordinal);
}
