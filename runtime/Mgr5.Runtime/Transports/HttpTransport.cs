using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mgr5;

/// <summary>POST with a form body: nothing of a call, secrets least of all, is in an address that somebody logs.</summary>
internal sealed class HttpTransport : PanelTransport
{
    // A long call is asked after so often at most; its time-out ends it too.
    private const int MostVisits = 200;
    private static readonly TimeSpan BetweenVisits = TimeSpan.FromSeconds(1);

    private readonly Uri _baseUri;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Over a client of its own.</summary>
    public HttpTransport(Uri baseUri, PanelTls tls, TimeProvider time, ILogger? logger = null)
        : this(baseUri, CreateClient(tls), time, logger) => _ownsHttp = true;

    /// <summary>Over a client that somebody else disposes of.</summary>
    public HttpTransport(Uri baseUri, HttpClient http, TimeProvider time, ILogger? logger = null)
    {
        _baseUri = PanelAddress.Checked(baseUri, nameof(baseUri));
        _http = http;
        _time = time;
        _logger = logger ?? NullLogger.Instance;
        Endpoint = PanelEndpoint.Of(_baseUri);
    }

    public override Uri Address => _baseUri;

    public override PanelEndpoint Endpoint { get; }

    public override Task<PanelDocument> SendAsync(TransportRequest request, CancellationToken cancellationToken) => FollowAsync(
        request,
        (uri, sent, token) => AskAsync(
            request,
            uri,
            sent,
            static async (content, response, token) =>
            {
                PanelDocument document = await PanelDocument.ReadAsync(content, token).ConfigureAwait(false);
                response.Dispose();
                return document;
            },
            token),
        cancellationToken);

    public override Task<AnswerReader> OpenAnswerAsync(TransportRequest request, CancellationToken cancellationToken) => FollowAsync(
        request,
        (uri, sent, token) => AskAsync(
            request,
            uri,
            sent,
            (content, response, token) => AnswerReader.OpenAsync(new AnswerStream(content, request.Function, Place), response, token),
            token),
        cancellationToken);

    public override Task<PanelDownload> OpenReadAsync(TransportRequest request, CancellationToken cancellationToken)
        => FollowAsync(request, (uri, sent, token) => AskForFileAsync(request, uri, sent, token), cancellationToken);

    public override void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    /// <summary>Asks until the answer comes: while a call takes long, a panel shows a page that says where to ask later.</summary>
    private async Task<T> FollowAsync<T>(
        TransportRequest request, Func<Uri, HttpContent?, CancellationToken, Task<(T? Answer, string? Path)>> ask, CancellationToken cancellationToken)
        where T : class
    {
        Uri uri = _baseUri;
        HttpContent? content = ContentOf(request);
        for (int visits = 0; ; visits++)
        {
            (T? answer, string? path) = await GuardedAsync(request, token => ask(uri, content, token), cancellationToken).ConfigureAwait(false);
            if (answer is not null)
            {
                return answer;
            }

            if (visits == MostVisits)
            {
                throw new PanelFormatException($"{request.Function}: the panel still shows the page of a long call after {MostVisits} visits.") { Func = request.Function };
            }

            if (visits == 0)
            {
                PanelLog.LongCallFollowed(_logger, request.Function, Endpoint);
            }

            // The path stands for itself, and credentials stay at home.
            (uri, content) = (new(_baseUri, path), null);
            if (visits > 0)
            {
                await Task.Delay(BetweenVisits, _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The answer, which the response then belongs to, or the path where it can be asked for later.</summary>
    private async Task<(T? Answer, string? Path)> AskAsync<T>(
        TransportRequest request,
        Uri uri,
        HttpContent? content,
        Func<Stream, HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
        where T : class
    {
        HttpResponseMessage? response = await FetchAsync(request, uri, content, cancellationToken).ConfigureAwait(false);
        WebPage? page = null;
        try
        {
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            (body, page) = await WebPage.ReadAsync(body, cancellationToken).ConfigureAwait(false);
            if (page?.LongPath(PanelName) is { } path)
            {
                return (null, path);
            }

            T answer = await read(body, response, cancellationToken).ConfigureAwait(false);
            response = null;
            return (answer, null);
        }
        catch (PanelFormatException e)
        {
            throw new PanelFormatException($"{request.Function}: {e.Message}", e) { Func = request.Function, IsLogonPage = page is { IsLogon: true } };
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <summary>The same where the answer may be a file.</summary>
    private async Task<(PanelDownload? Answer, string? Path)> AskForFileAsync(
        TransportRequest request, Uri uri, HttpContent? sent, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = await FetchAsync(request, uri, sent, cancellationToken).ConfigureAwait(false);
        try
        {
            HttpContentHeaders headers = response.Content.Headers;
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            WebPage? page = null;
            if (headers.ContentDisposition is null)
            {
                (body, page) = await WebPage.ReadAnyAsync(body, cancellationToken).ConfigureAwait(false);
            }

            if (page?.LongPath(PanelName) is { } path)
            {
                return (null, path);
            }

            (Stream content, long? length, PanelDocument? document) = await FileStart.ReadAsync(body, request.Parameters["out"], cancellationToken).ConfigureAwait(false);
            PanelDownload download = new(content, response)
            {
                FileName = FileNameOf(headers.ContentDisposition),
                ContentType = headers.ContentType?.MediaType,
                Length = headers.ContentLength ?? length,
                Document = document,
                MayBeLogonPage = page is { IsLogon: true },
            };
            response = null;
            return (download, null);
        }
        finally
        {
            response?.Dispose();
        }
    }

    private async Task<HttpResponseMessage> FetchAsync(TransportRequest request, Uri uri, HttpContent? content, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = new(content is null ? HttpMethod.Get : HttpMethod.Post, uri) { Content = content };
        message.Options.Set(PanelHttpRequestOptions.Function, request.Function);
        message.Options.Set(PanelHttpRequestOptions.IsRead, request.IsRead);
        HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new PanelTransportException(
                $"{request.Function}: the web server of {Place} answered {(int)response.StatusCode} {OneLine.Of(response.ReasonPhrase)}".TrimEnd(),
                request.Function,
                response.StatusCode)
            {
                MayPass = response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
            };
        }
    }

    private async Task<T> GuardedAsync<T>(TransportRequest request, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        string function = request.Function;
        try
        {
            return await ask(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException)
        {
            // The time-out of a client that was given to us.
            throw new TimeoutException($"{function}: no answer within the time-out of the given HttpClient; the panel may have carried it out.", e);
        }
        catch (HttpRequestException e)
        {
            throw new PanelTransportException($"{function}: {Place} was not reached: {Reason(e)}", function, e.StatusCode, e)
            {
                MayPass = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded or HttpRequestError.Unknown,
            };
        }
        catch (IOException e) when (e is not PanelTransportException)
        {
            throw AnswerStream.BrokeOff(function, Place, e);
        }
    }

    private static HttpContent ContentOf(TransportRequest request)
        => request.Files.Count == 0 ? new FormUrlEncodedContent(request.Parameters) : UploadContent.Of(request.Parameters, request.Files);

    // The panel's file may come from anywhere, and so its name: with a folder or a drive in it, it could lead anywhere too.
    private static string? FileNameOf(ContentDispositionHeaderValue? disposition)
    {
        string name = OneLine.Of((disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"'));
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = name is [var drive, ':', .. var rest] && char.IsAsciiLetter(drive) ? rest : name;
        return name is "" or "." or ".." ? null : name;
    }

    // "The SSL connection could not be established, see inner exception." says nothing without it.
    internal static string Reason(Exception e) => e.InnerException is { } inner && e.Message.Contains("inner exception", StringComparison.Ordinal) ? Reason(inner) : e.Message;

    private string PanelName => _baseUri.Segments[^1].Trim('/');

    private string Place => _baseUri.GetLeftPart(UriPartial.Path);

    private static HttpClient CreateClient(PanelTls tls) => new(tls.CreateHandler())
    {
        // The connection has its own time-out, which covers a login too.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };
}
