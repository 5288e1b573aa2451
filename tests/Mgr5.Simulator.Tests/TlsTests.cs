using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

public sealed class TlsTests
{
    [Fact]
    public async Task The_panel_signs_its_certificate_itself_and_a_client_can_pin_it()
    {
        await using PanelSimulator simulator = await StartAsync(new() { UseTls = true });
        string? seen = null;
        using HttpClient pinning = new(new SocketsHttpHandler
        {
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                    (seen = certificate!.GetCertHashString(HashAlgorithmName.SHA256)) == simulator.CertificateFingerprint,
            },
        });

        XElement answer = XElement.Parse(await pinning.GetStringAsync(Address(simulator), TestContext.Current.CancellationToken));

        simulator.BaseUri.Scheme.ShouldBe("https");
        seen.ShouldBe(simulator.CertificateFingerprint);
        seen!.Length.ShouldBe(64);
        answer.Attribute("host")!.Value.ShouldBe(simulator.BaseUri.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task Nobody_trusts_it_by_itself()
    {
        await using PanelSimulator simulator = await StartAsync(new() { UseTls = true });
        using HttpClient http = new();

        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(Address(simulator), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_public_part_of_the_certificate_makes_a_chain_of_its_own()
    {
        await using PanelSimulator simulator = await StartAsync(new() { UseTls = true });
        using X509Certificate2 certificate = simulator.GetCertificate()!;
        certificate.HasPrivateKey.ShouldBeFalse();
        using HttpClient trusting = new(new SocketsHttpHandler
        {
            SslOptions = { CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { certificate }, RevocationMode = X509RevocationMode.NoCheck } },
        });

        using HttpResponseMessage answer = await trusting.GetAsync(Address(simulator), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_certificate_of_the_test_is_taken_and_http_1_only_is_spoken()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using PanelSimulator simulator = await StartAsync(new() { Certificate = own });
        using HttpClient http = new(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.Subject == "CN=localhost" },
        })
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };

        using HttpResponseMessage answer = await http.GetAsync(Address(simulator), TestContext.Current.CancellationToken);

        answer.Version.ShouldBe(HttpVersion.Version11);
        simulator.CertificateFingerprint.ShouldBe(own.GetCertHashString(HashAlgorithmName.SHA256));
        await simulator.DisposeAsync();
        own.HasPrivateKey.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_tls_there_is_no_certificate()
    {
        await using PanelSimulator simulator = await StartAsync(new());

        (simulator.CertificateFingerprint, simulator.GetCertificate(), simulator.BaseUri.Scheme).ShouldBe((null, null, "http"));
    }

    private static Task<PanelSimulator> StartAsync(PanelSimulatorOptions options)
        => PanelSimulator.StartAsync(TestPanel.Snapshot, options, TestContext.Current.CancellationToken);

    private static Uri Address(PanelSimulator simulator) => new(simulator.BaseUri, "?func=keepalive&out=xml&authinfo=root:secret");
}
