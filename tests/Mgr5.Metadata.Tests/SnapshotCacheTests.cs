using System.Text;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotCacheTests
{
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
    public void Nothing_is_kept_alive()
    {
        WeakReference[] things = Use();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        things.ShouldAllBe(static t => !t.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference[] Use()
        {
            StringBuilder text = Text("forgotten");
            Snapshot snapshot = SnapshotCache.Read(text).Snapshot!;
            return [new(text), new(snapshot), new(ShapeBuilder.Of(snapshot)), new(ShapeBuilder.Of(snapshot).Names)];
        }
    }

    [Fact]
    public void One_builder_works_for_all_who_ask()
    {
        Snapshot snapshot = SnapshotCache.Read(Text("shapes")).Snapshot!;

        ShapeBuilder.Of(snapshot).ShouldBeSameAs(ShapeBuilder.Of(snapshot, "Shapes"));
        ShapeBuilder.Of(snapshot).ShouldNotBeSameAs(ShapeBuilder.Of(snapshot, "Lite"));
    }
}
