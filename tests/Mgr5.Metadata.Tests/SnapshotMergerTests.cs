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
    public void Every_member_of_a_parameter_survives_a_merge_with_nothing()
    {
        Parameter full = new()
        {
            Name = "n", Type = DataType.Choice, Title = "t", Description = "d", Required = true, Minimum = 1, Maximum = 2, MaxLength = 3, Check = "c",
            CheckArguments = "a", Mask = "m", Convert = "p", Level = "l", Levels = ["x"], On = FormMode.New, Values = [new("v", null)], DynamicChoice = true,
            Separator = Separator.Space, When = [new("w", ["1"])], Unless = [new("u", ["2"])], Multiline = true, Refresh = true, Unlimit = true, File = true,
            Hidden = true, ReadOnly = true, Secret = true, HasDefault = true,
        };
        Column column = new() { Name = "c", Type = DataType.Flag, Title = "t", Level = "l" };
        Function function = Part(MetadataSource.Listing) with
        {
            Kind = FunctionKind.List, Title = "t", Description = "d", Level = "l", Levels = ["x"], Key = "k", Parent = "p", File = true, Steps = ["s"], Complete = true,
            Parameters = [full], Columns = [column],
        };

        MergeOne(function, Part(MetadataSource.Devel) with { Parameters = [new() { Name = "n" }], Columns = [new() { Name = "c" }] })
            .ShouldBe(function with { Sources = [MetadataSource.Listing, MetadataSource.Devel] });
    }

    [Fact]
    public void Order_and_repetition_of_parts_change_nothing()
    {
        Gen<string?> text = Gen.Int[0, 3].Select(static i => i == 0 ? null : $"t{i}");
        Gen<Parameter> parameter = Gen.Select(Gen.Int[0, 3], text, Gen.Bool, Gen.Enum<DataType>(), static (i, title, required, type)
            => new Parameter { Name = $"p{i}", Title = title, Required = required, Type = type });
        Gen<Function> part = Gen.Select(
            Gen.Int[0, 2],
            Gen.Enum<MetadataSource>(),
            text,
            Gen.Enum<FunctionKind>(),
            parameter.Array[0, 3],
            static (i, source, title, kind, parameters) => Part(source, $"f{i}") with
            {
                Title = title, Kind = kind, Parameters = parameters.Length == 0 ? null : [.. parameters.DistinctBy(static p => p.Name)],
            });

        Gen.Select(part.Array[0, 6], Gen.Int).Sample((parts, seed) =>
        {
            EquatableArray<Function> merged = SnapshotMerger.Merge(parts);

            SnapshotMerger.Merge(parts.Concat(parts)).ShouldBe(merged);
            SnapshotMerger.Merge(parts.OrderBy(p => p.GetHashCode() ^ seed)).ShouldBe(merged);
            SnapshotMerger.Merge(merged).ShouldBe(merged);
        });
    }

    [Fact]
    public void Parts_of_sources_of_their_own_may_be_merged_step_by_step_from_the_poorest_on()
    {
        Function listing = Part(MetadataSource.Listing) with { Title = "1", Description = "1", Parameters = [new() { Name = "a" }, new() { Name = "c", Title = "1" }] };
        Function page = Part(MetadataSource.Page) with { Description = "2", Level = "2", Parameters = [new() { Name = "b" }, new() { Name = "c", Title = "2" }] };
        Function devel = Part(MetadataSource.Devel) with { Level = "3", Parameters = [new() { Name = "c" }] };

        MergeOne(MergeOne(listing, page), devel).ShouldBe(MergeOne(listing, page, devel));
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
