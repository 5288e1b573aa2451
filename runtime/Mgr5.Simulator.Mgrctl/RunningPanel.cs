using System.Net;
using System.Net.Security;
using System.Security.Cryptography;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>
/// A simulated panel that runs in another process, on this machine: what is called is done there, and its answer is printed. By variables
/// of the environment:
/// <list type="bullet">
/// <item><c>MGR5_SIMULATOR_URL</c>: its address, e.g. <c>http://127.0.0.1:40123/ispmgr</c>.</item>
/// <item><c>MGR5_SIMULATOR_AUTHINFO</c>: <c>user:password</c> of the one as whom calls are done that have no <c>auth</c>; <c>root:secret</c> without it.</item>
/// <item><c>MGR5_SIMULATOR_FINGERPRINT</c>: the SHA-256 fingerprint of its certificate, where it has one.</item>
/// </list>
/// </summary>
internal sealed class RunningPanel(Uri address, string authinfo, string? fingerprint)
{
    private const string UrlVariable = "MGR5_SIMULATOR_URL";
    private const string AuthinfoVariable = "MGR5_SIMULATOR_AUTHINFO";
    private const string FingerprintVariable = "MGR5_SIMULATOR_FINGERPRINT";

    /// <summary>The panel's name: the last part of the address.</summary>
    public string Panel => address.Segments[^1].Trim('/');

    /// <summary>The panel that the environment names; null: none.</summary>
    /// <exception cref="FormatException">What it names is no address.</exception>
    public static RunningPanel? Of(Func<string, string?> environment)
    {
        if (environment(UrlVariable) is not { Length: > 0 } url)
        {
            return null;
        }

        Uri address = Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.IsLoopback
            ? parsed
            : throw new FormatException($"{UrlVariable} is no address of this machine: {url}");
        return new(address, environment(AuthinfoVariable) is { Length: > 0 } given ? given : "root:secret", environment(FingerprintVariable));
    }

    /// <summary>Does the call.</summary>
    /// <returns>The body of the answer.</returns>
    /// <exception cref="HttpRequestException">There is no panel, or it does not answer as one.</exception>
    public byte[] Do(Invocation call)
    {
        Dictionary<string, string> parameters = new(call.Parameters, StringComparer.Ordinal) { ["func"] = call.Function!, ["out"] = call.Format };
        if (!parameters.ContainsKey("auth"))
        {
            parameters["authinfo"] = authinfo;
        }

        using HttpClient http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            SslOptions = { RemoteCertificateValidationCallback = IsKnown },
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(parameters) };
        using HttpResponseMessage response = http.Send(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"the panel answers with status {(int)response.StatusCode}");
        }

        using MemoryStream body = new();
        using Stream stream = response.Content.ReadAsStream();
        stream.CopyTo(body);
        return body.ToArray();
    }

    private bool IsKnown(object sender, System.Security.Cryptography.X509Certificates.X509Certificate? certificate, object? chain, SslPolicyErrors errors)
        => errors == SslPolicyErrors.None
            || string.Equals(certificate?.GetCertHashString(HashAlgorithmName.SHA256), fingerprint, StringComparison.OrdinalIgnoreCase);
}
