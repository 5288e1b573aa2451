namespace Mgr5;

/// <summary>User and password go with every call: there is nothing to renew or end.</summary>
internal sealed class AuthInfoAuthenticator(KeyValuePair<string, string> authInfo, PanelTransport transport) : Authenticator
{
    public override ValueTask<KeyValuePair<string, string>?> AuthorizeAsync(CancellationToken cancellationToken) => new(authInfo);

    public override async ValueTask<bool> RenewAsync(KeyValuePair<string, string>? refused, Exception refusal, CancellationToken cancellationToken)
    {
        // A wrong password is not tried twice: that is one step nearer to being shut out.
        if (refusal is not PanelAccessException denied || await WhoAmI.IsLetInAsync(transport, authInfo, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        throw new PanelAddressException(
            PanelError.Of(PanelErrorType.Access, denied.Object, "the panel lets nobody do anything by authinfo from here; is this address on its white list?"), denied.Func);
    }

    public override ValueTask LogoutAsync(CancellationToken cancellationToken) => default;

    public override void Dispose()
    {
    }
}
