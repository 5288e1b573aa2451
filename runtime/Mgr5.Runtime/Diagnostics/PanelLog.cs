using Microsoft.Extensions.Logging;

namespace Mgr5;

/// <summary>
/// What is logged. The ids and names of the events are for filters and alerts: they stay. Nothing of a call is said but its function: values
/// and ids are its users' data, or secrets.
/// </summary>
internal static partial class PanelLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Function} on {Panel}: done in {Milliseconds} ms")]
    public static partial void CallDone(ILogger logger, string function, PanelEndpoint panel, double milliseconds);

    [LoggerMessage(EventId = 2, Message = "{Function} on {Panel}: the panel refused ({ErrorType})")]
    public static partial void CallRefused(ILogger logger, LogLevel level, string function, PanelEndpoint panel, string errorType);

    [LoggerMessage(3, LogLevel.Warning, "{Function} on {Panel}: failed after {Milliseconds} ms ({ErrorType})")]
    public static partial void CallFailed(ILogger logger, string function, PanelEndpoint panel, double milliseconds, string errorType);

    [LoggerMessage(4, LogLevel.Debug, "{Function} on {Panel}: given up by its caller after {Milliseconds} ms")]
    public static partial void CallCancelled(ILogger logger, string function, PanelEndpoint panel, double milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "{Function} on {Panel}: failed ({ErrorType}), and as it only reads, is sent again in {DelayMilliseconds} ms (attempt {Attempt})")]
    public static partial void ReadRepeated(ILogger logger, string function, PanelEndpoint panel, string errorType, double delayMilliseconds, int attempt);

    [LoggerMessage(6, LogLevel.Debug, "{Function} on {Panel}: takes long, and its answer is asked for later")]
    public static partial void LongCallFollowed(ILogger logger, string function, PanelEndpoint panel);

    [LoggerMessage(7, LogLevel.Debug, "Logged in to {Panel}")]
    public static partial void SessionBegun(ILogger logger, PanelEndpoint panel);

    [LoggerMessage(8, LogLevel.Information, "Logged in to {Panel} again: the session had ended, or was about to")]
    public static partial void SessionRenewed(ILogger logger, PanelEndpoint panel);

    [LoggerMessage(9, LogLevel.Warning, "The login to {Panel} failed ({ErrorType})")]
    public static partial void LoginFailed(ILogger logger, PanelEndpoint panel, string errorType);
}
