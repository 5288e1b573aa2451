using System.ComponentModel;

namespace Mgr5;

/// <summary>What group operations have in common, wherever they stand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelGroupFunctionBase : PanelFunction
{
    private protected PanelGroupFunctionBase(PanelClient panel, string name)
        : base(panel, name)
    {
    }

    private protected Task<PanelOk> DoAllAsync(
        IEnumerable<string> ids, string? parent, PanelRequest? request, PanelCallOptions? options, CancellationToken cancellationToken)
        => DoAsync(CallAbout(ElementIds.Join(ElementIds.Checked(ids)), parent, request, options), cancellationToken);

    private protected Task<IReadOnlyList<PanelResult>> DoEachAsync(
        IEnumerable<string> ids, string? parent, PanelRequest? request, PanelCallOptions? options, CancellationToken cancellationToken)
    {
        string[] all = ElementIds.Checked(ids);
        return DoOneByOneAsync([.. all.Select(id => CallAbout(id, parent, request, options))], cancellationToken);
    }

    private async Task<IReadOnlyList<PanelResult>> DoOneByOneAsync(PanelCall[] calls, CancellationToken cancellationToken)
    {
        List<PanelResult> results = [];
        PanelAuthenticationException? notLetIn = null;
        foreach (PanelCall call in calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string id = call.About.Id!;
            try
            {
                // A wrong password is tried once, and not once for each id.
                results.Add(notLetIn is null ? new(id, await DoAsync(call, cancellationToken).ConfigureAwait(false), null) : new(id, null, notLetIn));
            }
            catch (Exception e) when (e is PanelException or PanelTransportException or PanelFormatException or TimeoutException)
            {
                notLetIn = e as PanelAuthenticationException;
                results.Add(new(id, null, e));
            }
        }

        return results;
    }
}
