using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Importing;

/// <summary>Puts files of any sources together into one snapshot; their order says nothing.</summary>
internal static class Import
{
    /// <exception cref="BadInputException">A file cannot be used, the files do not belong together, or they say nothing.</exception>
    public static ImportResult Run(ImportOptions options)
    {
        ImportFile[] files = [.. options.Files.Select(ImportFile.Open)];
        Snapshot? earlier = File.Exists(options.Output) ? InputFile.ReadSnapshot(options.Output) : null;
        Snapshot header = ImportHeader.Of(options, files, earlier);

        List<ImportedSource> sources = [.. files.SelectMany(new SourceReader(header.Language!).Read)];
        sources.AddRange(ReadPages([.. files.Where(static f => f.Kind == ImportKind.Page)], sources, earlier));
        if (sources.TrueForAll(static s => s.Described.Count + s.Mentioned.Count == 0))
        {
            throw new BadInputException($"{(files.Length == 1 ? files[0].Path : $"{files.Length} files")}: no function is described here");
        }

        Function[] described = [.. sources.SelectMany(static s => s.Described)];
        Function[] mentioned = [.. sources.SelectMany(static s => s.Mentioned)];
        Function[] kept = earlier is null ? [] : [.. EarlierSnapshot.PartsOf(earlier, described)];

        // A listing has all functions of the panel: what it has no more, and no other file knows, is gone.
        bool isListed = sources.Exists(static s => s.Source == MetadataSource.Listing);
        HashSet<string> existing = [.. described.Concat(mentioned).Concat(isListed ? [] : kept).Select(static f => f.Name)];
        Snapshot snapshot = header with { Functions = SnapshotMerger.Gather([.. described, .. mentioned, .. kept], existing.Contains) };
        return new(snapshot, sources, kept.Count(f => existing.Contains(f.Name)));
    }

    private static IEnumerable<ImportedSource> ReadPages(ImportFile[] pages, IEnumerable<ImportedSource> others, Snapshot? earlier)
    {
        if (pages.Length == 0)
        {
            return [];
        }

        Snapshot known = new() { Panel = "", Functions = SnapshotMerger.Merge(others.SelectMany(static s => s.Described)) };
        return pages.Select(page => SourceReader.ReadPage(page.PageOf!, page.Text, (known.Find(page.PageOf!) ?? earlier?.Find(page.PageOf!))?.Kind ?? FunctionKind.Unknown));
    }
}
