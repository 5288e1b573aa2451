namespace Mgr5;

/// <summary>
/// The panel lets nobody in from this address: the user may log in from listed ones only, or <c>authinfo</c> is accepted from listed ones
/// only. With <c>authinfo</c> a panel may say no more than "not allowed", to everything; that is told by <c>whoami</c>, which everybody
/// may call.
/// </summary>
public sealed class PanelAddressException : PanelAuthenticationException
{
    internal PanelAddressException(PanelError error, string func)
        : base(error, func)
    {
    }
}
