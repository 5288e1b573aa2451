using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

public sealed class CaptureFileTests
{
    private const string Whole = """
        mgr5 capture 1
        panel ispmgr
        language en
        listing
        |user                                         Function type: list
        page user
        |end
        |
        |page admin
        devel user
        |<doc/>
        end

        """;

    [Fact]
    public void A_capture_is_read_whole_and_what_looks_like_a_head_in_it_is_text()
    {
        Capture capture = CaptureFile.Read(Whole);

        capture.ShouldSatisfyAllConditions(
            static c => (c.Panel, c.Language, c.Version).ShouldBe(("ispmgr", "en", null)),
            static c => c.Listing.ShouldBe("user".PadRight(45) + "Function type: list\n"),
            static c => c.Pages["user"].ShouldBe("end\n\npage admin\n"),
            static c => c.Descriptions["user"].ShouldBe("<doc/>\n"));
    }

    [Fact]
    public void A_capture_becomes_a_snapshot_by_the_readers_that_there_are()
    {
        CaptureReaders readers = CaptureReaders.Default with
        {
            Page = static (listed, _) => [new Function { Name = listed.Name, Kind = listed.Kind, Sources = [MetadataSource.Page], Title = "of the page" }],
            Description = static (listed, _) => [new Function { Name = listed.Name, Kind = listed.Kind, Sources = [MetadataSource.Devel], Key = "name" }],
        };

        Function user = CaptureFile.Read(Whole).ToSnapshot(readers).Functions.ShouldHaveSingleItem();

        (user.Kind, user.Title, user.Key).ShouldBe((FunctionKind.List, "of the page", "name"));
    }

    [Fact]
    public void Any_part_of_a_capture_is_not_a_whole_one()
    {
        for (int length = 0; length < Whole.TrimEnd().Length; length++)
        {
            Should.Throw<MetadataFormatException>(() => CaptureFile.Read(Whole[..length]));
        }
    }

    [Theory]
    [InlineData("mgr5 capture 2\n")]
    [InlineData("mgr5 capture 1\npanel p\nsomething\nend\n")]
    [InlineData("mgr5 capture 1\n|text\nend\n")]
    [InlineData("mgr5 capture 1\npanel p\nend\n")]
    public void What_is_no_capture_is_said(string text) => Should.Throw<MetadataFormatException>(() => CaptureFile.Read(text));
}
