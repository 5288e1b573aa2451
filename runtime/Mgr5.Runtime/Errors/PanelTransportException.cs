using System.Net;

namespace Mgr5;

/// <summary>The panel was not reached, or the web server before it answered in its place (e.g. 502 while the panel restarts).</summary>
public sealed class PanelTransportException : IOException
{
    internal PanelTransportException(string message, string func, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Func = func;
        StatusCode = statusCode;
    }

    /// <summary>The function that was called.</summary>
    public string Func { get; }

    /// <summary>The HTTP status; null where no answer came at all. Panels themselves always answer 200, errors too.</summary>
    public HttpStatusCode? StatusCode { get; }
}
