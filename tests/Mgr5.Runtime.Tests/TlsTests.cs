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
        using TlsPanel panel = new(Certificates.SelfSigned("localhost"));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => CallAsync(panel, null));

        e.Message.ShouldStartWith("f: https://localhost:");
        e.Message.ShouldContain("not trusted");
        e.Message.ShouldEndWith($"its SHA-256 thumbprint is {panel.Thumbprint}");
        panel.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task A_pinned_certificate_is_accepted_for_any_host_however_it_is_written()
    {
        using TlsPanel panel = new(Certificates.SelfSigned("panel.example"));
        string colons = string.Join(':', panel.Thumbprint.ToLowerInvariant().Chunk(2).Select(static c => new string(c)));

        await CallAsync(panel, PanelTls.Pinned(new string('0', 64), panel.Thumbprint));
        await CallAsync(panel, PanelTls.Pinned(colons));

        panel.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Another_certificate_than_the_pinned_one_is_refused()
    {
        using TlsPanel panel = new(Certificates.SelfSigned("localhost"));

        PanelTransportException e = await Should.ThrowAsync<PanelTransportException>(() => CallAsync(panel, PanelTls.Pinned(new string('0', 64))));

        e.Message.ShouldContain("another certificate than the pinned one");
        panel.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task What_an_authority_of_ones_own_has_signed_is_accepted()
    {
        using X509Certificate2 authority = Certificates.Authority();
        using TlsPanel panel = new(Certificates.SignedBy(authority, "localhost"));

        await CallAsync(panel, PanelTls.Authority(Certificates.PublicPart(authority)));

        panel.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task What_another_authority_has_signed_or_for_another_host_is_refused()
    {
        using X509Certificate2 authority = Certificates.Authority();
        using X509Certificate2 other = Certificates.Authority();
        using TlsPanel signedByOther = new(Certificates.SignedBy(other, "localhost"));
        using TlsPanel forAnotherHost = new(Certificates.SignedBy(authority, "panel.example"));
        using TlsPanel selfSigned = new(Certificates.SelfSigned("localhost"));
        PanelTls tls = PanelTls.Authority(Certificates.PublicPart(authority));

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
}
