using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

/// <summary>samples/panels/ispmgr.mgr5.json: the names and kinds of a real panel, with titles of our own.</summary>
public sealed class SampleSnapshotTests
{
    private static readonly string File = System.IO.File.ReadAllText(Repository.Path("samples", "panels", "ispmgr.mgr5.json"));

    private static readonly Snapshot Sample = SnapshotReader.Read(System.Text.Encoding.UTF8.GetBytes(File));

    [Fact]
    public void It_is_canonical() => SnapshotWriter.Write(Sample).ShouldBe(File);

    [Fact]
    public void At_least_forty_functions_have_parameters_or_columns()
        => Sample.Functions.Count(static f => f.Parameters is { Count: > 0 } || f.Columns is { Count: > 0 }).ShouldBeGreaterThanOrEqualTo(40);

    [Fact]
    public void Its_names_and_kinds_are_those_of_the_real_listing()
        => Sample.Functions.Select(static f => (f.Name, f.Kind)).ShouldBe(RealListing().Functions.Select(static f => (f.Name, f.Kind)));

    [Fact]
    public void No_sentence_of_the_vendor_is_in_it()
    {
        // Bare words and pairs of words (Users, Delete database) are nobody's sentences.
        string[] sentences = [.. RealListing().Functions.SelectMany(static f => new[] { f.Title, f.Description }).OfType<string>().Where(static t => t.Count(static c => c == ' ') >= 2)];
        IEnumerable<string> ours = Sample.Functions.SelectMany(static f => new[] { f.Title, f.Description }
            .Concat((f.Parameters ?? []).SelectMany(static p => new[] { p.Title, p.Description }.Concat((p.Values ?? []).Select(static v => v.Title))))
            .Concat((f.Columns ?? []).Select(static c => c.Title))).OfType<string>();

        ours.Where(static o => o.Count(static c => c == ' ') >= 2)
            .Where(o => sentences.Any(s => s.Contains(o, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeEmpty();
    }

    private static Listing RealListing() => ListingReader.Read(System.IO.File.ReadAllText(SharedData.Path("mgrctl/ispmgr-i.en.txt")));
}
