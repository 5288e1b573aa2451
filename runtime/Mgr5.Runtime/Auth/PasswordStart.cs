namespace Mgr5;

/// <summary>User and password, and where the panel asks for it, a second factor.</summary>
internal sealed class PasswordStart(string user, string password, Func<CancellationToken, Task<string>>? secondFactor) : SessionStart
{
    public override bool IsRepeatable => true;

    public override async Task<string> BeginAsync(PanelTransport transport, CancellationToken cancellationToken)
    {
        string id = await LogInAsync(transport, [new("username", user), new("password", password)], cancellationToken).ConfigureAwait(false);
        return secondFactor is null ? id : await ConfirmAsync(id, secondFactor, transport, cancellationToken).ConfigureAwait(false);
    }

    // The login itself does not tell whether the session still has to be confirmed; the first call in it does.
    private static async Task<string> ConfirmAsync(
        string id, Func<CancellationToken, Task<string>> secondFactor, PanelTransport transport, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string> session = new("auth", id);
        PanelDocument first = await WhoAmI.AskAsync(transport, session, cancellationToken).ConfigureAwait(false);
        if (!PanelConfirmationException.IsAboutSecondFactor(first))
        {
            return id;
        }

        string code = await secondFactor(cancellationToken).ConfigureAwait(false);
        TransportRequest confirmation = TransportRequest.Own(
            PanelConfirmationException.SecondFactorFunction, session, new("qrcode", code ?? ""), new("clicked_button", "ok"), new("sok", "ok"));
        PanelDocument answer = await transport.SendAsync(confirmation, cancellationToken).ConfigureAwait(false);
        if (answer.Error is { } error)
        {
            throw new PanelAuthenticationException(new PanelError(error, confirmation.IsSecret, confirmation.Secrets), confirmation.Function);
        }

        return IdIn(answer) ?? id;
    }
}
