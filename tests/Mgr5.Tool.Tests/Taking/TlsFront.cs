using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>TLS before a panel of this process, with a certificate that the panel has made itself.</summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate;
    private readonly Uri _panel;
    private readonly Task _accepting;

    private TlsFront(Uri panel, X509Certificate2 certificate)
    {
        _panel = panel;
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Url => $"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{_panel.AbsolutePath}";

    public string Fingerprint => string.Join(':', _certificate.GetCertHashString(HashAlgorithmName.SHA256).Chunk(2).Select(static pair => new string(pair)));

    public static TlsFront Before(Uri panel)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=panel.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return new(panel, X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _certificate.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true)
            {
                served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient accepted)
    {
        using TcpClient client = accepted;
        using TcpClient panel = new();
        try
        {
            await using SslStream secure = new(client.GetStream());
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
            await panel.ConnectAsync(_panel.Host, _panel.Port, _stop.Token);
            await Task.WhenAny(secure.CopyToAsync(panel.GetStream(), _stop.Token), panel.GetStream().CopyToAsync(secure, _stop.Token));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The other side does not want this certificate, or the test is over.
        }
    }
}
