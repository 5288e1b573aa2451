using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mgr5;

/// <summary>How a connection calls, whichever way it goes.</summary>
public record PanelConnectionOptions
{
    /// <summary>
    /// Where it logs what it does: calls at <see cref="LogLevel.Debug"/>, refusals, logins and repeats above. No value of a parameter, no id and
    /// no secret is logged.
    /// </summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>How long to wait for an answer where <see cref="PanelCallOptions.Timeout"/> says nothing.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Which calls that only read are made again.</summary>
    public PanelReadRepeats Repeats { get; init; } = PanelReadRepeats.All;
}
