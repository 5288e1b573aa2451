using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5.Tool.Taking.Http;

/// <summary>
/// Which certificates of a panel are accepted. Panels make themselves one that no system trusts: that one can be named by its fingerprint,
/// and is then the only one.
/// </summary>
/// <param name="fingerprint">The SHA-256 fingerprint as <see cref="Parse"/> gives it; null: what the system trusts.</param>
internal sealed class CertificatePin(string? fingerprint)
{
    private const int Digits = 64;

    /// <summary>The fingerprint of a certificate that was presented and not accepted; null where there was none.</summary>
    public string? Refused { get; private set; }

    /// <summary>The fingerprint in the form in which it is compared; null where the text is none.</summary>
    /// <param name="text">Hexadecimal digits, with or without colons, as <c>openssl x509 -fingerprint -sha256</c> prints them.</param>
    public static string? Parse(string text)
        => text.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant() is { Length: Digits } digits && digits.All(char.IsAsciiHexDigit) ? digits : null;

    public bool Accepts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return false;
        }

        string presented = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        bool isAccepted = fingerprint is null ? errors == SslPolicyErrors.None : presented == fingerprint;
        if (!isAccepted)
        {
            Refused = presented;
        }

        return isAccepted;
    }

    /// <summary>Why a certificate was refused, and what to do, on one line.</summary>
    public string Explain() => (fingerprint is null
            ? "the server presents a certificate that this system does not trust"
            : "the server presents another certificate than the one of --fingerprint")
        + $", with the SHA-256 fingerprint {Readable(Refused!)}; somebody on the way could have put it there:"
        + " only where the server itself, asked another way, shows the same one, give it to --fingerprint";

    private static string Readable(string digits) => string.Join(':', digits.Chunk(2).Select(static pair => new string(pair)));
}
