namespace Mgr5.Tool.Taking.Http;

/// <summary>Where a panel is on the network, and who asks it.</summary>
/// <param name="Url">Its address up to its short name.</param>
/// <param name="User">The user.</param>
/// <param name="Fingerprint">The only certificate that is accepted, as <see cref="CertificatePin"/> has it; null: what the system trusts.</param>
internal sealed record PanelLogin(Uri Url, string User, string? Fingerprint);
