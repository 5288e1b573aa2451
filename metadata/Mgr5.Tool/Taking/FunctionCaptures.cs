using System.Collections.Concurrent;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>Makes the captures of single functions and keeps them.</summary>
internal sealed class FunctionCaptures(Mgrctl mgrctl, TakeFolder folder, CaptureReaders readers, string language)
{
    private const string Missed = "missed";

    // Of customers: only ever in memory, and only sent back to the panel that they came from.
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _firstKeys = new(StringComparer.Ordinal);

    /// <summary>All functions of the panel.</summary>
    public IReadOnlyDictionary<string, Function> Functions { get; set; } = new Dictionary<string, Function>();

    /// <summary>Whether an earlier take has made a capture that can be read.</summary>
    public bool IsKept(TakeStep step)
        => folder.Find(step.Kind, step.Function.Name) is { } text && WhyUnreadable(step.Kind, step.Function, text) is null;

    /// <summary>Makes a capture and keeps it; null, or why there is none.</summary>
    public Task<string?> MakeAsync(TakeStep step, CancellationToken cancellationToken)
        => step.Kind == CaptureKind.Page ? PageAsync(step.Function, cancellationToken) : DescriptionAsync(step.Function, cancellationToken);

    private async Task<string?> PageAsync(Function function, CancellationToken cancellationToken)
    {
        (string text, string? failure) = await CallAsync(["-i", function.Name, $"lang={language}"], cancellationToken).ConfigureAwait(false);
        return failure ?? Keep(CaptureKind.Page, function, text);
    }

    private string? Keep(CaptureKind kind, Function function, string text)
    {
        if (WhyUnreadable(kind, function, text) is { } reason)
        {
            return reason;
        }

        folder.Keep(kind, function.Name, text);
        return null;
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

    private async Task<string?> DescriptionAsync(Function function, CancellationToken cancellationToken)
    {
        (DevelCapture? answer, string? failure) = await AskAsync(function, [], cancellationToken).ConfigureAwait(false);
        if (answer?.ErrorType == Missed && await IdsAsync(function, cancellationToken).ConfigureAwait(false) is { Count: > 0 } ids)
        {
            (answer, failure) = await AskAsync(function, ids, cancellationToken).ConfigureAwait(false);
        }

        if (answer is { ErrorType: null })
        {
            return Keep(CaptureKind.Devel, function, answer.Text);
        }

        return failure ?? $"the panel refuses: {(IsWord(answer!.ErrorType!) ? answer.ErrorType : "error")}";
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
            if (Functions.TryGetValue(name[..dot], out Function? above) && above.Kind == FunctionKind.List)
            {
                return above;
            }
        }

        return null;
    }

    private async Task<(DevelCapture? Answer, string? Failure)> AskAsync(Function function, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        (string text, string? failure) = await CallAsync(
            ["-o", "devel", function.Name, .. DevelCalls.ParametersFor(function.Kind), .. ids, $"lang={language}"], cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            return (null, failure);
        }

        try
        {
            return (DevelCapture.Read(text), null);
        }
        catch (MetadataFormatException e)
        {
            return (null, e.Message);
        }
    }

    // What mgrctl writes on its error stream is not repeated: it may quote what the panel holds.
    private async Task<(string Text, string? Failure)> CallAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        MgrctlAnswer answer = await mgrctl.CallAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (answer.Failure is { } failure)
        {
            return ("", failure);
        }

        try
        {
            return (Utf8Text.Decode(answer.Output), null);
        }
        catch (MetadataFormatException)
        {
            return ("", "the answer is not UTF-8 text");
        }
    }

    private static bool IsWord(string type) => type.Length <= 40 && type.All(static c => char.IsAsciiLetterLower(c) || c == '_');
}
