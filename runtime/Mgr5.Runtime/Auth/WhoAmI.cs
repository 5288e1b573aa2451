namespace Mgr5;

/// <summary>
/// The question that everybody whom a panel has let in may ask. Missing rights, an ended session and an address that is not listed can
/// all give the same error; here they differ.
/// </summary>
internal static class WhoAmI
{
    /// <summary>Whether the panel still knows who calls. Any other trouble says nothing about that.</summary>
    public static async Task<bool> IsLetInAsync(PanelTransport transport, KeyValuePair<string, string> credential, CancellationToken cancellationToken)
    {
        try
        {
            PanelDocument answer = await AskAsync(transport, credential, cancellationToken).ConfigureAwait(false);
            return answer.Error is null || PanelError.ToException(answer.Error, "whoami") is not (PanelAccessException or PanelAuthenticationException);
        }
        catch (PanelFormatException e) when (e.IsLogonPage)
        {
            return false;
        }
    }

    public static Task<PanelDocument> AskAsync(PanelTransport transport, KeyValuePair<string, string> credential, CancellationToken cancellationToken)
        => transport.SendAsync(TransportRequest.Own("whoami", credential) with { IsRead = true }, cancellationToken);
}
