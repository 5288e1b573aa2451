using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5;

/// <summary>
/// Which certificates of a panel are accepted. A panel makes itself one that no system trusts: name that one by its thumbprint, or the
/// authority that has signed it. There is no way to accept any.
/// </summary>
public sealed class PanelTls
{
    private const int ThumbprintDigits = 64;

    private readonly HashSet<string>? _thumbprints;
    private readonly X509Certificate2Collection? _authorities;

    private PanelTls(HashSet<string>? thumbprints, X509Certificate2Collection? authorities)
    {
        _thumbprints = thumbprints;
        _authorities = authorities;
    }

    /// <summary>What this system trusts; the certificate has to be for the host that is called.</summary>
    public static PanelTls SystemTrust { get; } = new(null, null);

    /// <summary>
    /// These very certificates, and no others, whoever signed them, for whatever host they are and however old. Several, so that the
    /// next one can be named before the panel presents it.
    /// </summary>
    /// <param name="sha256Thumbprints">
    /// SHA-256 thumbprints in hexadecimal, with or without colons, as <c>openssl x509 -fingerprint -sha256</c> prints them.
    /// </param>
    /// <exception cref="ArgumentException">There is none, or one is no such thumbprint.</exception>
    public static PanelTls Pinned(params string[] sha256Thumbprints)
    {
        ArgumentNullException.ThrowIfNull(sha256Thumbprints);
        HashSet<string> thumbprints = [.. sha256Thumbprints.Select(Normal)];
        return thumbprints.Count > 0
            ? new(thumbprints, null)
            : throw new ArgumentException("There is no thumbprint: no certificate would be accepted.", nameof(sha256Thumbprints));
    }

    /// <summary>
    /// Certificates that one of these authorities has signed, and no others; the certificate has to be for the host that is called.
    /// Whether one was revoked is not asked: authorities of one's own seldom say.
    /// </summary>
    /// <param name="authorities">
    /// The certificates of the authorities, without private keys, and among them one that has signed itself: chains end there. They must live as
    /// long as the connection.
    /// </param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static PanelTls Authority(params X509Certificate2[] authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        X509Certificate2Collection all = [.. authorities];
        return all.Count > 0
            ? new(null, all)
            : throw new ArgumentException("There is no authority: no certificate would be accepted.", nameof(authorities));
    }

    /// <summary>
    /// A handler for an <see cref="HttpClient"/> that calls panels with these certificates, to be changed before its first call, e.g. for a proxy: no
    /// cookies, with which a panel takes a call for a browser's, and no redirects, which would take credentials elsewhere.
    /// </summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        SslOptions = ToOptions(),
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private SslClientAuthenticationOptions ToOptions()
    {
        SslClientAuthenticationOptions options = new() { RemoteCertificateValidationCallback = Accept };
        if (_authorities is not null)
        {
            options.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(_authorities);
        }

        return options;
    }

    // Thrown, and not only refused: the reason gets into the exception that the caller sees, with what would be needed to decide.
    private bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            throw new AuthenticationException("the server presents no certificate");
        }

        string presented = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        bool isAccepted = _thumbprints is null ? errors == SslPolicyErrors.None : _thumbprints.Contains(presented);
        return isAccepted ? true : throw new AuthenticationException(
            (_thumbprints is null ? $"the server's certificate is not trusted ({errors})" : "the server presents another certificate than the pinned one")
            + $"; its SHA-256 thumbprint is {presented}");
    }

    private static string Normal(string thumbprint)
    {
        ArgumentNullException.ThrowIfNull(thumbprint);
        string digits = thumbprint.Replace(":", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        return digits.Length == ThumbprintDigits && digits.All(char.IsAsciiHexDigit)
            ? digits
            : throw new ArgumentException($"'{thumbprint}' is no SHA-256 thumbprint: that has {ThumbprintDigits} hexadecimal digits.", nameof(thumbprint));
    }
}
