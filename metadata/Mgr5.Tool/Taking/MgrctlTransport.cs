using Mgr5.Metadata;

namespace Mgr5.Tool.Taking;

/// <summary>Asks with <c>mgrctl</c>.</summary>
internal sealed class MgrctlTransport(Mgrctl mgrctl) : ITakeTransport
{
    public bool HasListing => true;

    public Task<PanelText> InformAsync(string? function, string language, CancellationToken cancellationToken)
        => CallAsync(function is null ? ["-i", $"lang={language}"] : ["-i", function, $"lang={language}"], cancellationToken);

    public Task<PanelText> DescribeAsync(string function, IReadOnlyList<string> parameters, CancellationToken cancellationToken)
        => CallAsync(["-o", "devel", function, .. parameters], cancellationToken);

    public ValueTask DisposeAsync() => default;

    private async Task<PanelText> CallAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        MgrctlAnswer answer = await mgrctl.CallAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (answer.Failure is { } failure)
        {
            return PanelText.Failed(failure, answer.Complaint);
        }

        try
        {
            return new(Utf8Text.Decode(answer.Output), null);
        }
        catch (MetadataFormatException)
        {
            return PanelText.Failed("the answer is not UTF-8 text");
        }
    }
}
