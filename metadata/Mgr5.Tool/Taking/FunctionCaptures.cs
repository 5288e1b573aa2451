using System.Collections.Concurrent;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>Makes the captures of single functions that one session is given, and keeps them.</summary>
internal sealed class FunctionCaptures(
    ITakeTransport transport, TakeSession session, CaptureFolder pages, CaptureReaders readers, ITakenFunctions functions, string language)
{
    private const string Missed = "missed";

    private readonly string[] _common = session.User is { } user ? [$"lang={language}", $"su={user}"] : [$"lang={language}"];

    // Of customers: only ever in memory, and only sent back to the panel that they came from.
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _firstKeys = new(StringComparer.Ordinal);

    /// <summary>What an earlier call has come to, where it need not be made again.</summary>
    public CaptureOutcome? Find(TakeStep step)
    {
        CaptureFolder folder = FolderOf(step.Kind);
        return folder.Find(step.Function.Name) is { } text && WhyUnreadable(step.Kind, step.Function, text) is null
            ? CaptureOutcome.Made
            : OutcomeOf(folder.FindRefusal(step.Function.Name));
    }

    /// <summary>Makes a capture and keeps it.</summary>
    public Task<CaptureOutcome> MakeAsync(TakeStep step, CancellationToken cancellationToken)
        => step.Kind == CaptureKind.Page ? PageAsync(step.Function, cancellationToken) : DescriptionAsync(step.Function, cancellationToken);

    private async Task<CaptureOutcome> PageAsync(Function function, CancellationToken cancellationToken)
    {
        PanelText page = await transport.InformAsync(function.Name, language, cancellationToken).ConfigureAwait(false);
        return page.Failure is { } reason ? CaptureOutcome.Failed(reason) : Keep(CaptureKind.Page, function, page.Text);
    }

    private CaptureOutcome Keep(CaptureKind kind, Function function, string text)
    {
        if (WhyUnreadable(kind, function, text) is { } reason)
        {
            return CaptureOutcome.Failed(reason);
        }

        FolderOf(kind).Keep(function.Name, text);
        return CaptureOutcome.Made;
    }

    // What cannot be read now would end the take when all is put together.
    private string? WhyUnreadable(CaptureKind kind, Function function, string text)
    {
        try
        {
            _ = (kind == CaptureKind.Page ? readers.Page(function, text) : readers.Description(function, text)).Count();
            return null;
        }
        catch (MetadataFormatException e)
        {
            return e.Message;
        }
    }

    private async Task<CaptureOutcome> DescriptionAsync(Function function, CancellationToken cancellationToken)
    {
        (DevelCapture? answer, string? failure) = await AskAsync(function, [], cancellationToken).ConfigureAwait(false);
        if (answer is { ErrorType: Missed, Refusal: not DevelRefusal.NoSuchFunction }
            && await IdsAsync(function, cancellationToken).ConfigureAwait(false) is { Count: > 0 } ids)
        {
            (answer, failure) = await AskAsync(function, ids, cancellationToken).ConfigureAwait(false);
        }

        if (answer is null)
        {
            return CaptureOutcome.Failed(failure!);
        }

        if (answer.Refusal == DevelRefusal.None)
        {
            return Keep(CaptureKind.Devel, function, answer.Text);
        }

        if (OutcomeOf(answer.Refusal) is { } final)
        {
            session.Captures.KeepRefusal(function.Name, answer.Refusal);
            return final;
        }

        return new(
            answer.Refusal == DevelRefusal.Unclear ? FunctionAnswer.Failed : FunctionAnswer.Answered,
            $"the panel refuses: {answer.ErrorType}");
    }

    /// <summary>
    /// What a function is to be shown with: the first row of the list that it stands below, as <c>elid</c>, and where that is
    /// itself a sub-list, the first row of the list above it as <c>plid</c>.
    /// </summary>
    private async Task<IReadOnlyList<string>> IdsAsync(Function function, CancellationToken cancellationToken)
    {
        if (ListAbove(function.Name) is not { } list || await FirstKeyAsync(list, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return [];
        }

        string? parent = function.Kind == FunctionKind.Form && ListAbove(list.Name) is { } above
            ? await FirstKeyAsync(above, cancellationToken).ConfigureAwait(false)
            : null;
        return parent is null ? [$"elid={key}"] : [$"elid={key}", $"plid={parent}"];
    }

    private Task<string?> FirstKeyAsync(Function list, CancellationToken cancellationToken)
        => _firstKeys.GetOrAdd(list.Name, _ => new(() => AskFirstKeyAsync(list, cancellationToken))).Value;

    private async Task<string?> AskFirstKeyAsync(Function list, CancellationToken cancellationToken)
    {
        (DevelCapture? answer, _) = await AskAsync(list, [], cancellationToken).ConfigureAwait(false);
        if (answer?.ErrorType == Missed && await IdsAsync(list, cancellationToken).ConfigureAwait(false) is { Count: > 0 } ids)
        {
            (answer, _) = await AskAsync(list, ids, cancellationToken).ConfigureAwait(false);
        }

        return answer?.FirstKey;
    }

    private Function? ListAbove(string name)
    {
        for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            if (functions.All.TryGetValue(name[..dot], out Function? above) && above.Kind == FunctionKind.List)
            {
                return above;
            }
        }

        return null;
    }

    private async Task<(DevelCapture? Answer, string? Failure)> AskAsync(Function function, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        PanelText answer = await transport.DescribeAsync(
            function.Name, [.. DevelCalls.ParametersFor(function.Kind), .. ids, .. _common], cancellationToken).ConfigureAwait(false);
        if (answer.Failure is not null)
        {
            return (null, answer.Failure);
        }

        try
        {
            return (DevelCapture.Read(answer.Text), null);
        }
        catch (MetadataFormatException e)
        {
            return (null, e.Message);
        }
    }

    private CaptureFolder FolderOf(CaptureKind kind) => kind == CaptureKind.Page ? pages : session.Captures;

    private static CaptureOutcome? OutcomeOf(DevelRefusal? refusal) => refusal switch
    {
        DevelRefusal.Access => CaptureOutcome.NotAllowed,
        DevelRefusal.NoSuchFunction => CaptureOutcome.NoSuchFunction,
        _ => null,
    };
}
