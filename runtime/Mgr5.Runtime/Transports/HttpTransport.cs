using System.Net;
using System.Net.Http.Headers;

namespace Mgr5;

/// <summary>POST with a form body: nothing of a call, secrets least of all, is in an address that somebody logs.</summary>
internal sealed class HttpTransport : PanelTransport
{
    private readonly Uri _baseUri;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    public HttpTransport(Uri baseUri, HttpClient? http)
    {
        _baseUri = Checked(baseUri);
        _http = http ?? CreateClient();
        _ownsHttp = http is null;
    }

    public override Task<PanelDocument> SendAsync(
        string function, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
        => AskAsync(function, new FormUrlEncodedContent(parameters), cancellationToken);

    public override Task<AnswerReader> OpenAnswerAsync(
        string function, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
        => PostAsync(
            function,
            new FormUrlEncodedContent(parameters),
            HttpCompletionOption.ResponseHeadersRead,
            async (response, cancellationToken) =>
            {
                Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                return await AnswerReader.OpenAsync(new AnswerStream(body, function, Address), response, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public override Task<PanelDocument> UploadAsync(
        string function,
        IEnumerable<KeyValuePair<string, string>> parameters,
        IReadOnlyDictionary<string, PanelFile> files,
        CancellationToken cancellationToken)
        => AskAsync(function, UploadContent.Of(parameters, files), cancellationToken);

    public override Task<PanelDownload> OpenReadAsync(
        string function, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
        => PostAsync(
            function,
            new FormUrlEncodedContent(parameters),
            HttpCompletionOption.ResponseHeadersRead,
            async (response, cancellationToken) =>
            {
                Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                (Stream content, long? length, PanelDocument? document) = await FileStart.ReadAsync(body, parameters["out"], cancellationToken).ConfigureAwait(false);
                HttpContentHeaders headers = response.Content.Headers;
                return new PanelDownload(content, response)
                {
                    FileName = FileNameOf(headers.ContentDisposition),
                    ContentType = headers.ContentType?.MediaType,
                    Length = headers.ContentLength ?? length,
                    Document = document,
                };
            },
            cancellationToken);

    public override void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    private Task<PanelDocument> AskAsync(string function, HttpContent content, CancellationToken cancellationToken)
        => PostAsync(
            function,
            content,
            HttpCompletionOption.ResponseHeadersRead,
            static async (response, cancellationToken) =>
            {
                using (response)
                {
                    return await PanelDocument.ReadAsync(
                        await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken);

    private async Task<T> PostAsync<T>(
        string function,
        HttpContent content,
        HttpCompletionOption completion,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _baseUri) { Content = content };
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw new PanelTransportException(
                    $"{function}: the web server of {Address} answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd(),
                    function,
                    response.StatusCode);
            }

            T answer = await read(response, cancellationToken).ConfigureAwait(false);
            response = null;
            return answer;
        }
        catch (PanelFormatException e)
        {
            throw e.In(function);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException)
        {
            // The time-out of a client that was given to us.
            throw new TimeoutException($"{function}: no answer within the time-out of the given HttpClient; the panel may have carried it out.", e);
        }
        catch (HttpRequestException e)
        {
            throw new PanelTransportException($"{function}: {Address} was not reached: {Reason(e)}", function, e.StatusCode, e);
        }
        catch (IOException e) when (e is not PanelTransportException)
        {
            throw AnswerStream.BrokeOff(function, Address, e);
        }
        finally
        {
            response?.Dispose();
        }
    }

    // The panel's file may come from anywhere, and so its name: with a folder in it, it could lead anywhere too.
    private static string? FileNameOf(ContentDispositionHeaderValue? disposition)
    {
        string? name = (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
        name = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return name is "" or "." or ".." ? null : name;
    }

    // "The SSL connection could not be established, see inner exception." says nothing without it.
    internal static string Reason(Exception e) => e.InnerException is { } inner && e.Message.Contains("inner exception", StringComparison.Ordinal) ? Reason(inner) : e.Message;

    private string Address => _baseUri.GetLeftPart(UriPartial.Path);

    private static Uri Checked(Uri baseUri)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        if (!baseUri.IsAbsoluteUri || baseUri.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("The address of a panel looks like https://panel.example:1500/ispmgr.", nameof(baseUri));
        }

        if (baseUri.UserInfo.Length > 0 || baseUri.Query.Length > 0)
        {
            throw new ArgumentException("Credentials and parameters do not belong in the address of a panel.", nameof(baseUri));
        }

        return baseUri.Scheme == "https" || baseUri.IsLoopback
            ? baseUri
            : throw new ArgumentException("Over http everybody on the way reads the credentials: use https (http is for this machine only).", nameof(baseUri));
    }

    // No cookies: with one a panel takes the call for a browser's and wants a Referer. No redirects: they would turn
    // POST into GET, or take the credentials elsewhere.
    private static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // The connection has its own time-out, which covers a login too.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };
}
