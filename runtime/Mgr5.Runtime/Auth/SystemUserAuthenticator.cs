namespace Mgr5;

/// <summary>The user of the operating system who runs <c>mgrctl</c> is who calls.</summary>
internal sealed class SystemUserAuthenticator : Authenticator
{
    public override ValueTask<KeyValuePair<string, string>?> AuthorizeAsync(CancellationToken cancellationToken) => default;

    public override ValueTask<bool> RenewAsync(KeyValuePair<string, string>? refused, Exception refusal, CancellationToken cancellationToken) => default;

    public override ValueTask LogoutAsync(CancellationToken cancellationToken) => default;

    public override void Dispose()
    {
    }
}
