using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mgr5.Runtime.Tests;

/// <summary>A panel that says <c>ok</c> to everything over TLS.</summary>
internal sealed class TlsPanel : IDisposable
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
