using CsCheck;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotMergerTests
{
    private static Function Part(MetadataSource source, string name = "f") => new() { Name = name, Sources = [source] };

    private static Function MergeOne(params Function[] parts) => SnapshotMerger.Merge(parts).ShouldHaveSingleItem();

    [Fact]
    public void The_richer_source_wins_and_what_only_the_poorer_knows_is_kept()
    {
        Function merged = MergeOne(
            Part(MetadataSource.Listing) with { Kind = FunctionKind.Form, Title = "from the listing", Description = "long" },
            Part(MetadataSource.Devel) with { Title = "from the answer", Level = "user" });

        merged.ShouldBe(new Function
        {
            Name = "f",
            Kind = FunctionKind.Form,
            Title = "from the answer",
            Description = "long",
            Level = "user",
            Sources = [MetadataSource.Listing, MetadataSource.Devel],
        });
    }

    [Fact]
    public void Parameters_are_merged_by_name_in_the_order_of_the_richest()
    {
        Function merged = MergeOne(
            Part(MetadataSource.Page) with { Parameters = [new() { Name = "a", Title = "A", Type = DataType.String }, new() { Name = "z" }] },
            Part(MetadataSource.Devel) with { Parameters = [new() { Name = "b" }, new() { Name = "a", Type = DataType.Flag, Required = true }] });

        merged.Parameters!.Value.ShouldBe([new() { Name = "b" }, new() { Name = "a", Title = "A", Type = DataType.Flag, Required = true }, new() { Name = "z" }]);
    }

    [Fact]
    public void Unknown_parameters_take_nothing_from_known_ones_and_none_is_not_unknown()
    {
        MergeOne(Part(MetadataSource.Listing) with { Parameters = [new() { Name = "a" }] }, Part(MetadataSource.Devel)).Parameters!.Value.Count.ShouldBe(1);
        MergeOne(Part(MetadataSource.Listing), Part(MetadataSource.Devel) with { Parameters = [] }).Parameters!.Value.Count.ShouldBe(0);
        MergeOne(Part(MetadataSource.Listing), Part(MetadataSource.Devel)).Parameters.ShouldBeNull();
    }

    [Fact]
    public void A_part_without_a_source_is_poorer_than_the_listing()
        => MergeOne(new Function { Name = "f", Title = "a title of nowhere", Level = "user" }, Part(MetadataSource.Listing) with { Title = "listed" })
            .ShouldBe(Part(MetadataSource.Listing) with { Title = "listed", Level = "user" });

    // Parts of few names with few members in common, so that they meet; all their other members are arbitrary.
    private static readonly Gen<Function> Parts =
        from function in AnySnapshot.Functions
        from name in Gen.Int[0, 1]
        from source in Gen.Enum<MetadataSource>()
        from first in Gen.Int[0, 2]
        select function with
        {
            Name = $"f{name}",
            Sources = [source],
            Parameters = function.Parameters is { } parameters ? [.. parameters.Select((p, i) => p with { Name = $"p{(first + i) % 4}" })] : null,
            Columns = function.Columns is { } columns ? [.. columns.Select((c, i) => c with { Name = $"c{(first + i) % 4}" })] : null,
        };

    private static readonly Gen<Function[]> OfOneFunction =
        Parts.Array[3].Select(static parts => (Function[])[.. parts.Select(static p => p with { Name = "f" })]);

    [Fact]
    public void Laying_parts_over_each_other_is_associative_and_idempotent_whatever_they_are()
        => OfOneFunction.Sample(static parts =>
        {
            (Function a, Function b, Function c) = (parts[0], parts[1], parts[2]);
            Function all = SnapshotMerger.Over(a, b, c);

            SnapshotMerger.Over(SnapshotMerger.Over(a, b), c).ShouldBe(all);
            SnapshotMerger.Over(a, SnapshotMerger.Over(b, c)).ShouldBe(all);
            SnapshotMerger.Over(a, a).ShouldBe(a);
            SnapshotMerger.Over(all, all, b).ShouldBe(all);
        });

    [Fact]
    public void Order_and_repetition_of_parts_change_nothing()
        => Gen.Select(Parts.Array[0, 6], Gen.Int).Sample(static (parts, seed) =>
        {
            EquatableArray<Function> merged = SnapshotMerger.Merge(parts);

            SnapshotMerger.Merge(parts.Concat(parts)).ShouldBe(merged);
            SnapshotMerger.Merge(parts.OrderBy(p => p.GetHashCode() ^ seed)).ShouldBe(merged);
        });

    [Fact]
    public void What_was_merged_already_adds_nothing_to_its_own_parts()
        => Parts.Array[0, 6].Sample(static parts =>
        {
            EquatableArray<Function> merged = SnapshotMerger.Merge(parts);

            SnapshotMerger.Merge(merged).ShouldBe(merged);
            SnapshotMerger.Merge(merged.Concat(parts)).ShouldBe(merged);
        });

    [Fact]
    public void Parts_may_be_merged_in_two_steps_where_the_second_is_of_richer_sources()
        => Gen.Select(Parts.Array[0, 6], Gen.Enum<MetadataSource>()).Sample(static (parts, richest) =>
        {
            ILookup<bool, Function> isRicher = parts.ToLookup(p => p.Sources[0] > richest);

            SnapshotMerger.Merge(SnapshotMerger.Merge(isRicher[false]).Concat(isRicher[true])).ShouldBe(SnapshotMerger.Merge(parts));
        });

    [Fact]
    public void What_was_merged_counts_as_of_its_richest_source_also_where_a_poorer_one_spoke()
    {
        Function listing = Part(MetadataSource.Listing) with { Title = "listed" };
        Function page = Part(MetadataSource.Page) with { Title = "of the page" };
        Function devel = Part(MetadataSource.Devel) with { Level = "user" };

        MergeOne(listing, page, devel).Title.ShouldBe("of the page");
        MergeOne(MergeOne(listing, devel), page).Title.ShouldBe("listed");
    }

    [Fact]
    public void An_overlay_wins_over_everything_and_adds_functions()
    {
        Snapshot snapshot = new() { Panel = "ispmgr", Functions = [Part(MetadataSource.Devel) with { Title = "panel", Kind = FunctionKind.Form }] };
        Snapshot overlay = new() { Panel = "", Functions = [new() { Name = "f", Title = "ours" }, new() { Name = "plugin.do", Kind = FunctionKind.Group }] };

        Snapshot merged = SnapshotMerger.WithOverlays(snapshot, [overlay, overlay]);

        merged.Find("f").ShouldBe(new Function { Name = "f", Title = "ours", Kind = FunctionKind.Form, Sources = [MetadataSource.Devel, MetadataSource.Overlay] });
        merged.Find("plugin.do")!.Kind.ShouldBe(FunctionKind.Group);
        SnapshotMerger.WithOverlays(snapshot, [overlay with { Panel = "billmgr" }]).ShouldBe(snapshot);
    }

    [Fact]
    public void In_an_overlay_everything_is_optional()
    {
        SnapshotReader.ReadOverlay("{}"u8).ShouldBe(new Snapshot { Panel = "" });
        SnapshotReader.ReadOverlay("""{ "panel": "ispmgr", "functions": { "f": { "title": "x" } } }"""u8).Functions.Count.ShouldBe(1);
        Should.Throw<MetadataFormatException>(static () => SnapshotReader.ReadOverlay("{ \"format\": 2 }"u8)).IsNewerFormat.ShouldBeTrue();
    }
}
