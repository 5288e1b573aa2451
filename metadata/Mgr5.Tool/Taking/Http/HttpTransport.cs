using System.Globalization;
using System.Net;
using System.Xml;

namespace Mgr5.Tool.Taking.Http;

/// <summary>Asks over HTTPS, in a session of a user of the panel that is opened with the first question and closed at the end.</summary>
internal sealed class HttpTransport : ITakeTransport
{
    private readonly CertificatePin _certificates;
    private readonly HttpClient _http;
    private readonly Client _client;
    private readonly PanelCallOptions _callOptions;

    public HttpTransport(PanelLogin login, string password, TimeSpan timeout)
    {
        _certificates = new(login.Fingerprint);
        _callOptions = new() { Timeout = timeout };

        // No cookies and no redirects: with a cookie a panel takes the question for a browser's, and a redirect would take the login elsewhere.
        SocketsHttpHandler handler = new() { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => _certificates.Accepts(certificate, errors);
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client = new(PanelConnection.Https(login.Url, PanelAuth.Session(login.User, password), _http));
    }

    public bool HasListing => false;

    public Task<PanelText> InformAsync(string? function, string language, CancellationToken cancellationToken)
        => throw new NotSupportedException("Listing and pages have no twin over HTTP.");

    public async Task<PanelText> DescribeAsync(string function, IReadOnlyList<string> parameters, CancellationToken cancellationToken)
    {
        PanelRequest request = new() { ["out"] = "devel" };
        foreach (string parameter in parameters)
        {
            int end = parameter.IndexOf('=', StringComparison.Ordinal);
            request[parameter[..end]] = parameter[(end + 1)..];
        }

        try
        {
            PanelDocument answer = await _client.CallAsync(function, request, _callOptions, cancellationToken).ConfigureAwait(false);
            return new(DocumentText.Of(answer.Root), null);
        }
        catch (PanelAuthenticationException e)
        {
            throw new PanelLostException("the panel does not accept the login: the user, the password, or the address that it comes from", e);
        }
        catch (PanelConfirmationException e) when (e.Object == "totp")
        {
            throw new PanelLostException("the panel wants a second factor for this login, which a take cannot give: use another login, or ssh", e);
        }
        catch (PanelException e)
        {
            return new(DocumentText.OfRefusal(e), null);
        }
        catch (PanelTransportException e)
        {
            return _certificates.Refused is not null ? throw new PanelLostException(_certificates.Explain(), e)
                : IsLost(e.StatusCode) ? throw new PanelLostException($"the panel's server cannot be reached: {ReasonOf(e)}", e)
                : PanelText.Failed(StatusOf(e));
        }
        catch (TimeoutException)
        {
            return PanelText.Failed("no answer in time");
        }
        catch (Exception e) when (e is PanelFormatException or XmlException)
        {
            // Their messages may quote the answer.
            return PanelText.Failed("the answer is no document of a panel");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync().ConfigureAwait(false);
        _http.Dispose();
    }

    // What stands before a panel answers so while the panel is away.
    private static bool IsLost(HttpStatusCode? status)
        => status is null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static string ReasonOf(PanelTransportException e)
    {
        Exception innermost = e.GetBaseException();
        return e.StatusCode is null ? innermost.Message.ReplaceLineEndings(" ") : StatusOf(e);
    }

    private static string StatusOf(PanelTransportException e) => string.Create(CultureInfo.InvariantCulture, $"HTTP status {(int)e.StatusCode!}");

    private sealed class Client(PanelConnection connection) : PanelClient(connection);
}
