using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5.Runtime.Tests;

/// <summary>Which certificates are accepted, over real connections.</summary>
public sealed class TlsTests
{
    private static async Task CallAsync(TlsPanel panel, PanelTls? tls)
    {
        await using TestClient client = new(PanelConnection.Https(panel.Address.ToString(), PanelAuth.AuthInfo("root", "hunter2"), tls));
        await client.CallAsync("f");
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_refused_with_its_thumbprint_and_nothing_is_sent()
    {
        using TlsPanel panel = new(SelfSigned("localhost"));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => CallAsync(panel, null));

        e.Message.ShouldStartWith("f: https://localhost:");
        e.Message.ShouldContain("not trusted");
        e.Message.ShouldEndWith($"its SHA-256 thumbprint is {panel.Thumbprint}");
        panel.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task A_pinned_certificate_is_accepted_for_any_host_however_it_is_written()
    {
        using TlsPanel panel = new(SelfSigned("panel.example"));
        string colons = string.Join(':', panel.Thumbprint.ToLowerInvariant().Chunk(2).Select(static c => new string(c)));

        await CallAsync(panel, PanelTls.Pinned(new string('0', 64), panel.Thumbprint));
        await CallAsync(panel, PanelTls.Pinned(colons));

        panel.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Another_certificate_than_the_pinned_one_is_refused()
    {
        using TlsPanel panel = new(SelfSigned("localhost"));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => CallAsync(panel, PanelTls.Pinned(new string('0', 64))));

        e.Message.ShouldContain("another certificate than the pinned one");
        panel.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task What_an_authority_of_ones_own_has_signed_is_accepted()
    {
        using X509Certificate2 authority = Authority();
        using TlsPanel panel = new(SignedBy(authority, "localhost"));

        await CallAsync(panel, PanelTls.Authority(PublicPart(authority)));

        panel.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task What_another_authority_has_signed_or_for_another_host_is_refused()
    {
        using X509Certificate2 authority = Authority();
        using X509Certificate2 other = Authority();
        using TlsPanel signedByOther = new(SignedBy(other, "localhost"));
        using TlsPanel forAnotherHost = new(SignedBy(authority, "panel.example"));
        using TlsPanel selfSigned = new(SelfSigned("localhost"));
        PanelTls tls = PanelTls.Authority(PublicPart(authority));

        foreach (TlsPanel panel in (TlsPanel[])[signedByOther, forAnotherHost, selfSigned])
        {
            await Should.ThrowAsync<PanelTransportException>(() => CallAsync(panel, tls));
            panel.Requests.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void A_thumbprint_that_is_none_is_refused(string thumbprint) => Should.Throw<ArgumentException>(() => PanelTls.Pinned(thumbprint));

    [Fact]
    public void Nothing_to_trust_is_no_setting()
    {
        Should.Throw<ArgumentException>(static () => PanelTls.Pinned());
        Should.Throw<ArgumentException>(static () => PanelTls.Authority());
    }

    private static CertificateRequest Request(string name, RSA key)
    {
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using RSA key = RSA.Create(2048);
        return Usable(Request(name, key).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)));
    }

    private static X509Certificate2 Authority()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=Own authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return Usable(request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2)));
    }

    private static X509Certificate2 SignedBy(X509Certificate2 authority, string name)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 signed = Request(name, key).Create(
            authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return Usable(signed.CopyWithPrivateKey(key));
    }

    private static X509Certificate2 PublicPart(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    // A key that only lives in memory is not what every system's TLS takes.
    private static X509Certificate2 Usable(X509Certificate2 certificate) => X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);

    /// <summary>A panel that says <c>ok</c> to everything over TLS.</summary>
    private sealed class TlsPanel : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly X509Certificate2 _certificate;
        private int _requests;

        public TlsPanel(X509Certificate2 certificate)
        {
            _certificate = certificate;
            _listener.Start();
            _ = AnswerAsync();
        }

        public Uri Address => new($"https://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}/ispmgr");

        public string Thumbprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

        public int Requests => _requests;

        public void Dispose()
        {
            _listener.Dispose();
            _certificate.Dispose();
        }

        private async Task AnswerAsync()
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await _listener.AcceptTcpClientAsync();
                    await AnswerAsync(client);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(TcpClient client)
        {
            try
            {
                await using SslStream tls = new(client.GetStream());
                await tls.AuthenticateAsServerAsync(_certificate);

                // All of it: to hang up with something unread would take the answer along.
                string request = "";
                byte[] buffer = new byte[4096];
                while (!request.Contains("authinfo=", StringComparison.Ordinal))
                {
                    int read = await tls.ReadAsync(buffer);
                    if (read == 0)
                    {
                        return;
                    }

                    request += System.Text.Encoding.UTF8.GetString(buffer, 0, read);
                }

                Interlocked.Increment(ref _requests);
                await tls.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 16\r\nConnection: close\r\n\r\n<doc><ok/></doc>"u8.ToArray());
            }
            catch (Exception e) when (e is AuthenticationException or IOException)
            {
                // The client did not want this certificate.
            }
        }
    }
}
