using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>Takes a panel into a folder that is gone afterwards, and puts what was taken beside the snapshot in a form that can be compared.</summary>
internal sealed class PanelCheck(Snapshot snapshot, TakeOptions options, TimeSpan timeout)
{
    /// <summary>The two sides of the comparison.</summary>
    /// <exception cref="BadInputException">The panel cannot be taken.</exception>
    public async Task<CheckedPanel> RunAsync(PanelPlace place, ITakeProgress progress, CancellationToken cancellationToken)
    {
        (TakeResult result, TakeDepth seen) = await TakeAsync(place, progress, cancellationToken).ConfigureAwait(false);

        // Nothing would be compared, and no difference would be said.
        return result.WhyNothing is { } why ? throw new BadInputException(why) : Compare(result, seen);
    }

    private async Task<(TakeResult Result, TakeDepth Seen)> TakeAsync(PanelPlace place, ITakeProgress progress, CancellationToken cancellationToken)
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("mgr5-check-");
        try
        {
            TakeFolder folder = TakeFolder.Open(Path.Combine(temporary.FullName, options.Panel), options.Panel, place.Login);
            ITakeTransport transport = place.Open(options.Panel, timeout);
            await using (transport.ConfigureAwait(false))
            {
                TakeOptions full = transport.HasListing ? options : options with { Depth = TakeDepth.Devel };
                TakeResult result = await new Take(full, transport, folder, CaptureReaders.Default).RunAsync(progress, cancellationToken).ConfigureAwait(false);

                // What a login sees says nothing of pages; that it is there at all, it does say.
                return (result, transport.HasListing || options.Depth == TakeDepth.Devel ? options.Depth : TakeDepth.Listing);
            }
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private CheckedPanel Compare(TakeResult result, TakeDepth seen)
    {
        OneLevel own = new(snapshot, result.Levels is [var level] ? level : null);
        Snapshot expected = View(snapshot);
        Snapshot found = View(result.Snapshot);
        Dictionary<string, TakeFailure> failures = result.Counts
            .SelectMany(static c => c.Failures)
            .GroupBy(static f => f.Function, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        found = found with
        {
            // The version is compared where both sides know it.
            Version = expected.Version is null ? null : found.Version ?? expected.Version,
            Language = expected.Language,
            Functions = found.Functions
                .Select(now => expected.Find(now.Name) is { } known && !IsComparable(now, known) ? Besides(known, now) : now)
                .ToEquatableArray(),
        };
        return new(expected, found, [.. expected.Functions.Where(static f => Read(f).Any()).Select(f => failures.GetValueOrDefault(f.Name)).OfType<TakeFailure>()]);

        Snapshot View(Snapshot side) => ComparedDepth.View(options.Users.Count == 0 ? own.Of(side) : side, seen);

        // What only one side has read cannot differ; unless more than the snapshot has is asked for.
        bool IsComparable(Function now, Function known)
            => !failures.ContainsKey(now.Name) && Read(known).All(now.Sources.Contains) && (seen > ComparedDepth.Of(snapshot) || Read(now).All(known.Sources.Contains));

        static IEnumerable<MetadataSource> Read(Function function) => function.Sources.Where(static source => source != MetadataSource.Listing);
    }

    // What is compared of a function that cannot be: the listing alone.
    private static Function Besides(Function known, Function listed) => known with
    {
        Kind = listed.Kind == FunctionKind.Unknown ? known.Kind : listed.Kind,
        Title = listed.Title ?? known.Title,
        Description = listed.Description ?? known.Description,
    };
}
