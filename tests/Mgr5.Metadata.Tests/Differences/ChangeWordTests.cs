using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Differences;

/// <summary>The words in which a change is said: C#'s for types, the file's for members.</summary>
public sealed class ChangeWordTests
{
    [Theory]
    [InlineData(DataType.String, "string")]
    [InlineData(DataType.Flag, "bool")]
    [InlineData(DataType.Integer, "long")]
    [InlineData(DataType.Money, "decimal")]
    [InlineData(DataType.Date, "DateOnly")]
    [InlineData(DataType.DateTime, "DateTime")]
    public void A_type_is_that_of_the_property(DataType type, string name)
    {
        DataType other = type == DataType.Flag ? DataType.Integer : DataType.Flag;
        Change[] changes = Diff(Column(type), Column(other));

        changes.ShouldHaveSingleItem().Reason.ShouldBe($"UItem.A is now {(other == DataType.Flag ? "bool" : "long")} instead of {name}");
    }

    [Fact]
    public void A_member_is_named_as_in_the_file()
    {
        Function form = new() { Name = "u", Kind = FunctionKind.Form, Parameters = [new() { Name = "a" }, new() { Name = "b" }] };
        Function list = new() { Name = "u", Kind = FunctionKind.List, Columns = [new() { Name = "a" }, new() { Name = "b" }] };

        Diff(form, form with { Complete = true }).Select(static c => (c.Kind, c.Member, c.Old, c.New)).ShouldBe([(ChangeKind.Completeness, "complete", null, "yes")]);
        Diff(form, form with { Parameters = [.. form.Parameters!.Value.Reverse()] }).Select(static c => (c.Kind, c.Member)).ShouldBe([(ChangeKind.Order, "parameters")]);
        Diff(list, list with { Columns = [.. list.Columns!.Value.Reverse()] }).Select(static c => (c.Kind, c.Member)).ShouldBe([(ChangeKind.Order, "columns")]);
    }

    private static Function Column(DataType type) => new() { Name = "u", Kind = FunctionKind.List, Columns = [new() { Name = "a", Type = type }] };

    private static Change[] Diff(Function old, Function @new)
        => [.. SnapshotDiff.Between(new() { Panel = "ispmgr", Functions = [old] }, new() { Panel = "ispmgr", Functions = [@new] })];
}
