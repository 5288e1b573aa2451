using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Tests.Taking;

public sealed class ShippedNamesTests
{
    public static TheoryData<string> Panels => ["billmgr", "dcimgr", "dnsmgr", "gsmgr", "ipmgr", "ispmgr", "vdsmgr", "vemgr", "vmmgr"];

    [Fact]
    public async Task Those_of_ispmanager_are_the_names_and_kinds_of_a_real_listing()
    {
        Listing listing = ListingReader.Read(await File.ReadAllTextAsync(SharedData.Path("mgrctl/ispmgr-i.en.txt")));

        ShippedNames.Of("ispmgr").ShouldBe(listing.Functions.Select(static f => new Function { Name = f.Name, Kind = f.Kind }), ignoreOrder: true);
    }

    [Fact]
    public void Those_of_ispmanager_are_the_names_and_kinds_of_the_sample()
    {
        Snapshot sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));

        ShippedNames.Of("ispmgr").ShouldBe(sample.Functions.Select(static f => new Function { Name = f.Name, Kind = f.Kind }));
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Each_table_is_in_order_has_no_name_twice_and_something_to_ask(string panel)
    {
        IReadOnlyList<Function> functions = ShippedNames.Of(panel);

        functions.ShouldBe(functions.DistinctBy(static f => f.Name).OrderBy(static f => f.Name, StringComparer.Ordinal));
        functions.ShouldAllBe(static f => DevelCalls.IsCallable(f.Name));
        if (panel != "dcimgr")
        {
            functions.ShouldContain(static f => DevelCalls.Judge(f.Name, f.Kind) == DevelVerdict.Ask);
        }
    }

    [Fact]
    public void What_stands_below_a_list_in_every_real_case_makes_lists_of_the_other_panels()
    {
        // The rule by which the tables of the other panels name lists; a real listing is what it is learned from.
        Dictionary<string, FunctionKind> kinds = ShippedNames.Of("ispmgr").ToDictionary(static f => f.Name, static f => f.Kind);

        foreach (string word in (string[])["edit", "delete", "filter", "suspend", "resume"])
        {
            kinds.Keys.Where(name => name.EndsWith("." + word, StringComparison.Ordinal))
                .Select(name => name[..^(word.Length + 1)])
                .Where(kinds.ContainsKey)
                .ShouldAllBe(list => kinds[list] == FunctionKind.List);
        }
    }

    [Fact]
    public void Of_a_panel_that_nobody_knows_there_are_none() => ShippedNames.Of("nobody").ShouldBeEmpty();
}
