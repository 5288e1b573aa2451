using System.ComponentModel;

namespace Mgr5;

/// <summary>A report: tables (bands) over a period, which nobody can change.</summary>
/// <typeparam name="TRequest">What the function takes.</typeparam>
/// <param name="panel">The client that calls.</param>
/// <param name="name">What <c>func</c> takes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelReportFunction<TRequest>(PanelClient panel, string name) : PanelFunction(panel, name)
    where TRequest : PanelRequest
{
    /// <summary>The report.</summary>
    /// <param name="period">The time that it is about; <c>default</c>: what the panel shows by itself.</param>
    /// <param name="request">What else to send; what the report is about too, where it is about an object (<c>elid</c>, <c>plid</c>).</param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <inheritdoc cref="PanelClient.CallAsync" path="/exception"/>
    public async Task<PanelReport> GetAsync(PanelPeriod period = default, TRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        PanelCall call = PanelCall.AsItIs(Name, request, options) with
        {
            OnlyReads = true,
            Own =
            [
                ("period", period.Name),
                ("periodstart", period.From is { } from ? WireValue.From(from) : null),
                ("periodend", period.To is { } to ? WireValue.From(to) : null),
            ],
        };
        return new(await SendAsync(call, cancellationToken).ConfigureAwait(false));
    }
}
