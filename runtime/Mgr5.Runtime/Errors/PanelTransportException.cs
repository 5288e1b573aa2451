using System.Net;

namespace Mgr5;

/// <summary>
/// The panel was not reached, its answer broke off, or somebody answered in its place: the web server before it (e.g. 502
/// while the panel restarts), <c>ssh</c>, or an <c>mgrctl</c> that brought no document. A call that may have changed something was not
/// repeated and may have been carried out; one that only reads was repeated before, unless that could not help.
/// </summary>
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

    /// <summary>
    /// The HTTP status; null where no answer came at all, or not over HTTP. Panels themselves always answer 200, errors too.
    /// </summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>
    /// What <c>mgrctl</c>, or the <c>ssh</c> that should have started it, exited with; null where none of them ran to its end.
    /// </summary>
    public int? ExitCode { get; internal init; }

    /// <summary>Whether the same call may succeed some seconds later.</summary>
    internal bool MayPass { get; init; }

    /// <summary>Whether the answer had begun to come.</summary>
    internal bool BrokeOff { get; init; }
}
