using System.Runtime.CompilerServices;
using System.Text;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotCacheTests
{
    // Nobody else asks this one.
    private readonly ReadingTable _table = new(SnapshotReader.Read);

    private static StringBuilder Text(string panel) => new($$"""{ "format": 1, "panel": "{{panel}}", "functions": {} }""");

    [Fact]
    public void Texts_of_one_content_are_read_once()
    {
        StringBuilder first = Text("same");
        SnapshotReading reading = SnapshotCache.Read(first);

        SnapshotCache.Read(first).ShouldBeSameAs(reading);
        SnapshotCache.Read(Text("same")).ShouldBeSameAs(reading);
        SnapshotCache.Read(Text("other")).Snapshot!.Panel.ShouldBe("other");
        GC.KeepAlive(first);
    }

    [Fact]
    public void A_snapshot_and_an_overlay_of_one_content_are_two()
        => SnapshotCache.ReadOverlay(new StringBuilder("{}")).Snapshot.ShouldNotBe(SnapshotCache.Read(new StringBuilder("{}")).Snapshot);

    [Fact]
    public void What_cannot_be_read_is_remembered_with_its_error()
    {
        StringBuilder text = new("{ \"format\": ");

        SnapshotCache.Read(text).Error.ShouldNotBeNull();
        SnapshotCache.Read(new StringBuilder("{ \"format\": ")).Error.ShouldBeSameAs(SnapshotCache.Read(text).Error);
    }

    [Fact]
    public void What_was_read_last_is_there_for_the_next_build()
    {
        WeakReference reading = Use("kept", padding: 0)[1];
        Collect();

        _table.Read(Text("kept")).Snapshot.ShouldBeSameAs(reading.Target);
    }

    [Fact]
    public void What_others_came_after_is_not_kept()
    {
        WeakReference[] things = Use("forgotten", padding: 1_000_000);
        WeakReference[] last = Use("last", padding: 3_500_000);
        Collect();

        things.ShouldAllBe(static t => !t.IsAlive);
        last.Skip(1).ShouldAllBe(static t => t.IsAlive);
        last[0].IsAlive.ShouldBeFalse("the text is the compiler's");
    }

    [Fact]
    public void What_is_asked_for_again_is_the_last()
    {
        WeakReference asked = Use("asked", padding: 1_500_000)[1];
        Use("between", padding: 1_500_000);
        Use("asked", padding: 1_500_000);
        Use("after", padding: 1_500_000);
        Collect();

        asked.IsAlive.ShouldBeTrue();
    }

    [Fact]
    public void What_is_too_large_is_not_kept()
    {
        WeakReference[] things = Use("large", padding: 4_000_000);
        Collect();

        things.ShouldAllBe(static t => !t.IsAlive);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    // The text, and what is made of it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference[] Use(string panel, int padding)
    {
        StringBuilder text = Text(panel).Append(' ', padding);
        Snapshot snapshot = _table.Read(text).Snapshot!;
        return [new(text), new(snapshot), new(ShapeBuilder.Of(snapshot)), new(ShapeBuilder.Of(snapshot).Names)];
    }

    [Fact]
    public void One_builder_works_for_all_who_ask()
    {
        Snapshot snapshot = SnapshotCache.Read(Text("shapes")).Snapshot!;

        ShapeBuilder.Of(snapshot).ShouldBeSameAs(ShapeBuilder.Of(snapshot, "Shapes"));
        ShapeBuilder.Of(snapshot).ShouldNotBeSameAs(ShapeBuilder.Of(snapshot, "Lite"));
    }
}
