namespace Mgr5;

/// <summary>The address of a panel, up to its short name.</summary>
internal static class PanelAddress
{
    /// <summary>The address, once it is sure that it is one and keeps what it is told.</summary>
    /// <exception cref="ArgumentException">The address is not absolute, is http to another machine, or holds credentials or parameters.</exception>
    public static Uri Checked(Uri address, string parameter)
    {
        ArgumentNullException.ThrowIfNull(address, parameter);
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            throw None(parameter);
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            throw new ArgumentException("Credentials and parameters do not belong in the address of a panel.", parameter);
        }

        return address.Scheme == "https" || address.IsLoopback
            ? address
            : throw new ArgumentException("Over http everybody on the way reads the credentials: use https (http is for this machine only).", parameter);
    }

    public static Uri Parse(string text, string parameter)
        => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw None(parameter);

    private static ArgumentException None(string parameter)
        => new("The address of a panel looks like https://panel.example:1500/ispmgr.", parameter);
}
