namespace Mgr5;

/// <summary>User and password with every call: nothing to begin, renew or end.</summary>
internal sealed class AuthInfoAuthenticator(KeyValuePair<string, string> authInfo) : Authenticator
{
    public override ValueTask<KeyValuePair<string, string>> AuthorizeAsync(CancellationToken cancellationToken) => new(authInfo);

    public override ValueTask<bool> RenewAsync(KeyValuePair<string, string> refused, CancellationToken cancellationToken) => new(false);

    public override ValueTask LogoutAsync(CancellationToken cancellationToken) => default;

    public override void Dispose()
    {
    }
}
