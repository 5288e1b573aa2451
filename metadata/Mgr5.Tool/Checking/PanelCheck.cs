using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Commands;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>Takes a panel into a folder that is gone afterwards, and puts what was taken beside the snapshot in a form that can be compared.</summary>
internal sealed class PanelCheck(Snapshot snapshot, TakeDepth depth, TakeOptions options, TimeSpan timeout)
{
    /// <summary>The two sides of the comparison.</summary>
    /// <exception cref="BadInputException">The panel cannot be taken.</exception>
    public async Task<CheckedPanel> RunAsync(PanelPlace place, ITakeProgress progress, CancellationToken cancellationToken)
    {
        TakeResult result = await TakeAsync(place, progress, cancellationToken).ConfigureAwait(false);

        // Nothing would be compared, and no difference would be said.
        return result.Counts.Sum(static c => c.Asked) is > 0 and var asked && result.Counts.All(static c => c.Made == 0)
            ? throw new BadInputException($"none of the {asked} functions that were asked says anything: {ReasonOf(result.Counts[0])}")
            : Compare(result);
    }

    private async Task<TakeResult> TakeAsync(PanelPlace place, ITakeProgress progress, CancellationToken cancellationToken)
    {
        DirectoryInfo temporary = Directory.CreateTempSubdirectory("mgr5-check-");
        try
        {
            TakeFolder folder = TakeFolder.Open(Path.Combine(temporary.FullName, options.Panel), options.Panel, place.Login);
            ITakeTransport transport = place.Open(options.Panel, timeout);
            await using (transport.ConfigureAwait(false))
            {
                TakeOptions full = options with { Depth = transport.HasListing ? depth : TakeDepth.Devel, Earlier = snapshot, AskRights = true };
                return await new Take(full, transport, folder, CaptureReaders.Default).RunAsync(progress, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private CheckedPanel Compare(TakeResult result)
    {
        Snapshot expected = View(snapshot, result);
        Snapshot found = View(result.Snapshot, result);
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
                .Select(now => expected.Find(now.Name) is { } known && !IsComparable(now, known) ? EarlierSnapshot.Keep(now, known) : now)
                .ToEquatableArray(),
        };
        return new(expected, found, [.. expected.Functions.Where(IsDescribed).Select(f => failures.GetValueOrDefault(f.Name)).OfType<TakeFailure>()]);

        // What the snapshot has from a source that says nothing now cannot differ from it.
        bool IsComparable(Function now, Function known)
            => !failures.ContainsKey(now.Name) && known.Sources.All(source => source == MetadataSource.Listing || now.Sources.Contains(source));

        static bool IsDescribed(Function known) => known.Sources.Any(static source => source != MetadataSource.Listing);
    }

    private Snapshot View(Snapshot side, TakeResult result) => ComparedDepth.View(
        options.Users.Count == 0 ? VisibleTo.Only(side, result.Levels is [var own] ? own : null) : side, depth);

    private static string ReasonOf(TakeCount count) => count.Failures is [var first, ..] ? first.Reason : "this user may call none of them";
}
