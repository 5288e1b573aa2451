using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5.Runtime.Tests;

/// <summary>Certificates of panels, as many kinds as there are.</summary>
internal static class Certificates
{
    private static CertificateRequest Request(string name, RSA key)
    {
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    public static X509Certificate2 SelfSigned(string name)
    {
        using RSA key = RSA.Create(2048);
        return Usable(Request(name, key).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)));
    }

    public static X509Certificate2 Authority()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=Own authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return Usable(request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2)));
    }

    public static X509Certificate2 SignedBy(X509Certificate2 authority, string name)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 signed = Request(name, key).Create(
            authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return Usable(signed.CopyWithPrivateKey(key));
    }

    public static X509Certificate2 PublicPart(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    // A key that only lives in memory is not what every system's TLS takes.
    private static X509Certificate2 Usable(X509Certificate2 certificate) => X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
}
