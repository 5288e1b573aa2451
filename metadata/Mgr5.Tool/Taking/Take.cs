using System.Collections.Concurrent;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>Takes the metadata of a panel: the listing, then each function's page, then the description of those that may be called.</summary>
internal sealed class Take(TakeOptions options, Mgrctl mgrctl, TakeFolder folder, CaptureReaders readers)
{
    private readonly FunctionCaptures _captures = new(mgrctl, folder, readers, options.Language);
    private readonly ConcurrentBag<TakeFailure> _failures = [];

    /// <summary>Takes; a function that fails does not end it.</summary>
    /// <exception cref="BadInputException">The panel gives no listing, or is lost on the way.</exception>
    public async Task<TakeResult> RunAsync(ITakeProgress progress, CancellationToken cancellationToken)
    {
        string listing = await ListingAsync(cancellationToken).ConfigureAwait(false);
        Function[] functions = [.. readers.Listing(listing)];
        _captures.Functions = functions.ToDictionary(static f => f.Name, StringComparer.Ordinal);

        TakeStep[] steps = [.. StepsOf(functions)];
        TakeStep[] open = [.. steps.Where(s => !_captures.IsKept(s))];
        await progress.RunAsync(steps.Length, steps.Length - open.Length, step => Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancellationToken },
            async (next, token) =>
            {
                if (await _captures.MakeAsync(next, token).ConfigureAwait(false) is { } reason)
                {
                    _failures.Add(new(next.Kind, next.Function.Name, reason));
                }

                step();
            })).ConfigureAwait(false);

        Capture capture = new()
        {
            Panel = options.Panel,
            Version = options.Version,
            Language = options.Language,
            Listing = listing,
            Pages = Found(steps, CaptureKind.Page),
            Descriptions = Found(steps, CaptureKind.Devel),
        };
        TakeFailure[] failures = [.. _failures.OrderBy(static f => f.Function, StringComparer.Ordinal).ThenBy(static f => f.Kind)];
        return new(capture.ToSnapshot(readers), [.. steps.GroupBy(static s => s.Kind, static (kind, all) => (kind, all.Count()))], failures);
    }

    private async Task<string> ListingAsync(CancellationToken cancellationToken)
    {
        if (folder.Listing is { } kept)
        {
            return kept;
        }

        // In English, whatever language is taken: the words for the kinds are known in no other.
        MgrctlAnswer answer = await mgrctl.CallAsync(["-i", "lang=en"], cancellationToken).ConfigureAwait(false);
        if (answer.Failure is { } failure)
        {
            throw new BadInputException($"the panel '{options.Panel}' gives no listing: {failure}{(answer.Complaint is { } said ? $", {said}" : "")}");
        }

        try
        {
            string listing = Utf8Text.Decode(answer.Output);
            _ = readers.Listing(listing);
            folder.Listing = Whole(listing);
            return listing;
        }
        catch (MetadataFormatException e)
        {
            throw new BadInputException($"what the panel '{options.Panel}' printed is no listing: line {e.Position.Line}: {e.Message}", e);
        }
    }

    // A file may have lost its last line end, what mgrctl prints does not: functions would be missing, and nobody would notice.
    private static string Whole(string listing) => listing.EndsWith('\n')
        ? listing
        : throw new MetadataFormatException("it breaks off", new(1 + listing.Count(static c => c == '\n'), 1));

    private IEnumerable<TakeStep> StepsOf(Function[] functions)
    {
        Function[] selected = [.. functions.Where(f => options.Functions.Select(f.Name) && DevelCalls.IsCallable(f.Name))];
        IEnumerable<TakeStep> pages = options.Depth >= TakeDepth.Pages ? selected.Select(static f => new TakeStep(CaptureKind.Page, f)) : [];
        DevelVerdict least = options.AllForms ? DevelVerdict.WithAllForms : DevelVerdict.Ask;
        return options.Depth < TakeDepth.Devel
            ? pages
            : pages.Concat(selected.Where(f => DevelCalls.Judge(f.Name, f.Kind) >= least).Select(static f => new TakeStep(CaptureKind.Devel, f)));
    }

    private Dictionary<string, string> Found(IEnumerable<TakeStep> steps, CaptureKind kind) => steps
        .Where(s => s.Kind == kind)
        .Select(s => (s.Function.Name, Text: folder.Find(kind, s.Function.Name)))
        .Where(static s => s.Text is not null)
        .ToDictionary(static s => s.Name, static s => s.Text!, StringComparer.Ordinal);
}
