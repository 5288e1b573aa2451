namespace Mgr5;

/// <summary>
/// A panel, and who calls it. From a configuration section are read: <see cref="BaseUri"/>, <see cref="User"/>, <see cref="Password"/>,
/// <see cref="AuthInfo"/>, <see cref="Fingerprints"/> and <see cref="Timeout"/>.
/// </summary>
public sealed class PanelOptions
{
    /// <summary>The panel's address up to its short name: <c>https://panel.example:1500/ispmgr</c>; <c>http</c> for this machine only.</summary>
    public Uri? BaseUri { get; set; }

    /// <summary>The user of the panel.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>Whether user and password go with every call (<c>authinfo</c>) in place of a session.</summary>
    public bool AuthInfo { get; set; }

    /// <summary>Who calls, where user and password do not say it: a second factor, a one-time key; null: they do.</summary>
    public PanelAuth? Auth { get; set; }

    /// <summary>SHA-256 thumbprints of the panel's certificate, the only ones accepted; none: what this system trusts, or <see cref="Tls"/>.</summary>
    public IList<string> Fingerprints { get; } = [];

    /// <summary>Which certificates are accepted, where thumbprints do not say it: an authority of one's own.</summary>
    public PanelTls? Tls { get; set; }

    /// <summary>How long to wait for an answer, a login and repeats included, where a call says nothing.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);
}
