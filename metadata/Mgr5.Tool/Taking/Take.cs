using System.Collections.Concurrent;
using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>
/// Takes the metadata of a panel: the listing where there is one, then each function's page, then the description of those that may be
/// called, as each session is shown it.
/// </summary>
internal sealed class Take(TakeOptions options, ITakeTransport transport, TakeFolder folder, CaptureReaders readers)
{
    private readonly ConcurrentDictionary<(TakeSession Session, CaptureKind Kind, string Function), CaptureOutcome> _outcomes = [];

    /// <summary>Takes; a function that fails does not end it.</summary>
    /// <exception cref="BadInputException">The panel gives no listing, or is lost on the way.</exception>
    public async Task<TakeResult> RunAsync(ITakeProgress progress, CancellationToken cancellationToken)
    {
        ITakenFunctions functions = transport.HasListing
            ? new ListedFunctions(readers.Listing(await ListingAsync(cancellationToken).ConfigureAwait(false)))
            : new UnlistedFunctions(ShippedNames.Of(options.Panel), options.Earlier, options.Language);
        IReadOnlyList<TakeSession> sessions = await new SessionOpener(transport, folder, options).OpenAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<TakeSession, FunctionCaptures> captures = sessions.ToDictionary(
            static s => s, s => new FunctionCaptures(transport, s, folder.Pages, readers, functions, options.Language));

        List<TakeStep> steps = [];
        HashSet<(CaptureKind, string)> asked = [];
        while (StepsOf(functions, sessions).Where(s => !asked.Contains((s.Kind, s.Function.Name))).ToArray() is { Length: > 0 } next)
        {
            steps.AddRange(next);
            asked.UnionWith(next.Select(static s => (s.Kind, s.Function.Name)));
            await AskAsync(next, captures, progress, cancellationToken).ConfigureAwait(false);

            // Descriptions may speak of functions that nothing else does; those are asked, too, until none is new.
            foreach (Function mentioned in next.SelectMany(MentionedIn))
            {
                functions.Meet(mentioned);
            }
        }

        if (steps.Count == 0 && !transport.HasListing)
        {
            throw new BadInputException($"nothing is known of the panel '{options.Panel}' that may be asked: --names SNAPSHOT names its functions");
        }

        return new(
            ToSnapshot(functions, sessions, steps),
            [.. sessions.Select(static s => s.Rights.Level).OfType<RightsLevel>()],
            [.. steps.GroupBy(static s => (s.Kind, s.Session)).Select(same => CountOf(same.Key.Kind, same.Key.Session, [.. same], sessions.Count > 1))]);
    }

    private async Task<string> ListingAsync(CancellationToken cancellationToken)
    {
        if (folder.Listing is { } kept)
        {
            return kept;
        }

        // In English, whatever language is taken: the words for the kinds are known in no other.
        PanelText listing = await transport.InformAsync(null, "en", cancellationToken).ConfigureAwait(false);
        if (listing.Failure is { } reason)
        {
            throw new BadInputException($"the panel '{options.Panel}' gives no listing: {reason}{(listing.Complaint is { } said ? $", {said}" : "")}");
        }

        try
        {
            _ = readers.Listing(listing.Text);
            folder.Listing = Whole(listing.Text);
            return listing.Text;
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

    private IEnumerable<TakeStep> StepsOf(ITakenFunctions functions, IReadOnlyList<TakeSession> sessions)
    {
        Function[] selected =
        [
            .. functions.All.Values.Where(f => options.Functions.Select(f.Name) && DevelCalls.IsCallable(f.Name)).OrderBy(static f => f.Name, StringComparer.Ordinal),
        ];
        IEnumerable<TakeStep> pages = options.Depth >= TakeDepth.Pages && transport.HasListing
            ? selected.Select(f => new TakeStep(CaptureKind.Page, f, sessions[0]))
            : [];
        DevelVerdict least = options.AllForms ? DevelVerdict.WithAllForms : DevelVerdict.Ask;
        return options.Depth < TakeDepth.Devel
            ? pages
            : pages.Concat(sessions.SelectMany(session => selected
                .Where(f => DevelCalls.Judge(f.Name, f.Kind) >= least)
                .Select(f => new TakeStep(CaptureKind.Devel, f, session))));
    }

    private async Task AskAsync(
        TakeStep[] steps, Dictionary<TakeSession, FunctionCaptures> captures, ITakeProgress progress, CancellationToken cancellationToken)
    {
        List<TakeStep> open = [];
        foreach (TakeStep step in steps)
        {
            if (captures[step.Session].Find(step) is { } known)
            {
                Keep(step, known);
            }
            else
            {
                open.Add(step);
            }
        }

        await progress.RunAsync(steps.Length, steps.Length - open.Count, done => Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancellationToken },
            async (step, token) =>
            {
                Keep(step, await captures[step.Session].MakeAsync(step, token).ConfigureAwait(false));
                done();
            })).ConfigureAwait(false);
    }

    private void Keep(TakeStep step, CaptureOutcome outcome) => _outcomes[(step.Session, step.Kind, step.Function.Name)] = outcome;

    private CaptureOutcome OutcomeOf(TakeStep step) => _outcomes[(step.Session, step.Kind, step.Function.Name)];

    private string? TextOf(TakeStep step) => OutcomeOf(step).Answer == FunctionAnswer.Described
        ? (step.Kind == CaptureKind.Page ? folder.Pages : step.Session.Captures).Find(step.Function.Name)
        : null;

    private IEnumerable<Function> MentionedIn(TakeStep step)
    {
        if (transport.HasListing || TextOf(step) is not { } description)
        {
            return [];
        }

        DevelAnswer answer = DevelReader.Read(Encoding.UTF8.GetBytes(description), step.Function.Name);
        return answer.Functions.Concat(answer.Mentioned);
    }

    private Snapshot ToSnapshot(ITakenFunctions functions, IReadOnlyList<TakeSession> sessions, IReadOnlyCollection<TakeStep> steps)
    {
        ILookup<TakeSession, TakeStep> descriptions = steps.Where(static s => s.Kind == CaptureKind.Devel).ToLookup(static s => s.Session);
        EquatableArray<Function> described = LevelMerger.Merge(sessions.Select(session => ViewOf(session, descriptions[session])));
        IEnumerable<Function> pages = steps
            .Where(static s => s.Kind == CaptureKind.Page)
            .SelectMany(step => TextOf(step) is { } page ? readers.Page(step.Function, page) : []);
        Dictionary<string, FunctionAnswer> answers = descriptions
            .SelectMany(static s => s)
            .GroupBy(static s => s.Function.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, same => same.Max(s => OutcomeOf(s).Answer), StringComparer.Ordinal);
        IReadOnlyCollection<Function> there = functions.There(answers, described.ToDictionary(static f => f.Name, StringComparer.Ordinal));
        HashSet<string> names = [.. there.Select(static f => f.Name)];
        return new()
        {
            Panel = options.Panel,
            Version = options.Version ?? sessions[0].Rights.Version,
            Language = options.Language,
            Functions = SnapshotMerger.Gather([.. there, .. pages, .. described], names.Contains),
        };
    }

    private SessionView ViewOf(TakeSession session, IEnumerable<TakeStep> steps)
    {
        ILookup<FunctionAnswer, TakeStep> byAnswer = steps.ToLookup(s => OutcomeOf(s).Answer);
        return new(
            session.Rights.Level ?? default,
            [.. byAnswer[FunctionAnswer.Described].SelectMany(step => readers.Description(step.Function, TextOf(step)!))],
            [.. byAnswer[FunctionAnswer.Answered].Select(static s => s.Function.Name)],
            [.. byAnswer[FunctionAnswer.NotAllowed].Concat(byAnswer[FunctionAnswer.NoSuchFunction]).Select(static s => s.Function.Name)]);
    }

    private TakeCount CountOf(CaptureKind kind, TakeSession session, TakeStep[] steps, bool isOneOfSeveral)
    {
        // Whoever asks with mgrctl alone is shown all that the listing has, so that a refusal is a fault there; of others it is to be learned.
        bool hasLimits = isOneOfSeveral || !transport.HasListing;
        ILookup<FunctionAnswer, TakeStep> byAnswer = steps.ToLookup(s => OutcomeOf(s).Answer);
        return new()
        {
            Kind = kind,
            Level = isOneOfSeveral && kind == CaptureKind.Devel ? session.Rights.Level : null,
            Asked = steps.Length,
            Made = byAnswer[FunctionAnswer.Described].Count(),
            NotAllowed = hasLimits ? byAnswer[FunctionAnswer.NotAllowed].Count() : 0,
            NoSuchFunction = hasLimits ? byAnswer[FunctionAnswer.NoSuchFunction].Count() : 0,
            Failures =
            [
                .. steps
                    .Where(s => OutcomeOf(s) is { Reason: not null } outcome
                        && !(hasLimits && outcome.Answer is (FunctionAnswer.NotAllowed or FunctionAnswer.NoSuchFunction)))
                    .Select(s => new TakeFailure(s.Function.Name, OutcomeOf(s).Reason!))
                    .OrderBy(static f => f.Function, StringComparer.Ordinal),
            ],
        };
    }
}
