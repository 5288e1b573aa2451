using System.Reflection;
using System.Text;
using CsCheck;
using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

/// <summary>A member that the model gets is written, read, compared, merged and generated in tests, or one of these fails.</summary>
public sealed class EveryMemberTests
{
    // What a function was read from says nothing of the panel.
    private static readonly string[] NotCompared = ["Function.Sources"];

    private static readonly string[] OnlyText = ["Function.Title", "Function.Description", "Parameter.Title", "Parameter.Description", "Column.Title", "Choice.Title"];

    private static readonly Function Bare = new() { Name = "f" };

    private static readonly Model[] Models =
    [
        Model.Of(new Snapshot { Panel = "p", Functions = [Bare] }, static snapshot => snapshot),
        Model.Of(Bare, static function => new() { Panel = "p", Functions = [function] }),
        Model.Of(new Parameter { Name = "p" }, static parameter => Holding(Bare with { Parameters = [parameter] })),
        Model.Of(new Column { Name = "c" }, static column => Holding(Bare with { Columns = [column] })),
        Model.Of(new Choice("v", null), static choice => Holding(Bare with { Parameters = [new() { Name = "p", Values = [choice] }] })),
        Model.Of(new Condition("q", []), static condition => Holding(Bare with { Parameters = [new() { Name = "p", When = [condition] }] })),
    ];

    public static TheoryData<string> Members => [.. Models.SelectMany(static m => m.Names)];

    // Functions are merged, by the names of what is in them; the choices and conditions of a parameter are one thing.
    public static TheoryData<string> MergedMembers
        => [.. Models.SelectMany(static m => m.Names).Where(static n => n.Split('.') is ["Function" or "Parameter" or "Column", not "Name"])];

    private static Snapshot Holding(Function function) => new() { Panel = "p", Functions = [function] };

    private static (Snapshot Without, Snapshot With, Snapshot WithOther) Versions(string name)
        => Models.Single(m => m.Names.Contains(name)).VersionsOf(name);

    [Theory]
    [MemberData(nameof(Members))]
    public void Is_written_and_read_back(string name)
    {
        (Snapshot without, Snapshot with, Snapshot withOther) = Versions(name);
        foreach (Snapshot snapshot in (Snapshot[])[without, with, withOther])
        {
            SnapshotReader.Read(Encoding.UTF8.GetBytes(SnapshotWriter.Write(snapshot))).ShouldBe(snapshot);
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Is_compared(string name)
    {
        (Snapshot without, Snapshot with, Snapshot withOther) = Versions(name);
        (Snapshot, Snapshot)[] pairs = [(without, with), (with, without), (with, withOther)];
        foreach ((Snapshot old, Snapshot @new) in pairs)
        {
            EquatableArray<Change> changes = SnapshotDiff.Between(old, @new);

            (changes.Count > 0).ShouldBe(!NotCompared.Contains(name));
            changes.All(static c => c.IsText).ShouldBe(OnlyText.Contains(name) || NotCompared.Contains(name));
        }
    }

    [Theory]
    [MemberData(nameof(MergedMembers))]
    public void Survives_being_merged_with_a_function_that_does_not_state_it(string name)
    {
        (Snapshot without, Snapshot with, _) = Versions(name);
        Function stating = with.Functions[0];
        Function other = without.Functions[0];
        SnapshotMerger.Over(stating, other).ShouldBe(stating);
        SnapshotMerger.Over(other, stating).ShouldBe(stating);
        SnapshotMerger.Over(stating, Bare).ShouldBe(stating);
        SnapshotMerger.Over(Bare, stating).ShouldBe(stating);
    }

    [Fact]
    public void Differs_among_arbitrary_snapshots()
        => AnySnapshot.Snapshots.Array[300].Sample(
            static all =>
            {
                Function[] functions = [.. all.SelectMany(static s => s.Functions)];
                Parameter[] parameters = [.. functions.SelectMany(static f => f.Parameters ?? [])];
                ShouldDiffer(all);
                ShouldDiffer(functions);
                ShouldDiffer(parameters);
                ShouldDiffer(functions.SelectMany(static f => f.Columns ?? []));
                ShouldDiffer(parameters.SelectMany(static p => p.Values ?? []));
                ShouldDiffer(parameters.SelectMany(static p => p.When));
                ShouldDiffer(parameters.SelectMany(static p => p.Unless));
            },
            iter: 1);

    private static void ShouldDiffer<T>(IEnumerable<T> records)
    {
        foreach (PropertyInfo member in ModelMembers.Of<T>())
        {
            records.Select(r => member.GetValue(r)).Distinct().Count().ShouldBeGreaterThan(1, $"{typeof(T).Name}.{member.Name}");
        }
    }

    /// <summary>A record of the model, and how a snapshot holds one.</summary>
    private sealed record Model(IReadOnlyList<string> Names, Func<string, (Snapshot Without, Snapshot With, Snapshot WithOther)> VersionsOf)
    {
        public static Model Of<T>(T record, Func<T, Snapshot> hold)
            where T : class
        {
            Dictionary<string, PropertyInfo> members = ModelMembers.Of<T>().ToDictionary(static m => $"{typeof(T).Name}.{m.Name}", StringComparer.Ordinal);
            return new([.. members.Keys], name => (
                hold(record), hold(record.With(members[name], ModelMembers.Value(members[name]))), hold(record.With(members[name], ModelMembers.OtherValue(members[name])))));
        }
    }
}
