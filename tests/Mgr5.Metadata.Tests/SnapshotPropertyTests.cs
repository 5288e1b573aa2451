using System.Text;
using CsCheck;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotPropertyTests
{
    [Fact]
    public void Any_snapshot_is_read_back_equal_and_written_again_byte_for_byte()
        => AnySnapshot.Snapshots.Sample(static snapshot =>
        {
            string json = SnapshotWriter.Write(snapshot);
            Snapshot read = SnapshotReader.Read(Encoding.UTF8.GetBytes(json));

            read.ShouldBe(snapshot);
            SnapshotWriter.Write(read).ShouldBe(json);
        });

    [Fact]
    public void Any_snapshot_has_one_parameter_or_column_on_a_line_and_no_other_line_end_than_a_newline()
        => AnySnapshot.Snapshots.Sample(static snapshot =>
        {
            string json = SnapshotWriter.Write(snapshot);

            json.ShouldNotContain('\r');
            int members = snapshot.Functions.Sum(static f => (f.Parameters?.Count ?? 0) + (f.Columns?.Count ?? 0));
            json.Split('\n').Count(static l => l.StartsWith("        { \"name\": ", StringComparison.Ordinal)).ShouldBe(members);
        });

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_when_writing()
        => Should.Throw<ArgumentException>(static () => SnapshotWriter.Write(new() { Panel = "p", Functions = [new() { Name = "f", Title = "\ud800" }] }));
}
