namespace Mgr5;

/// <summary>Where an answer comes from, if it can tell at the end whether all of it came.</summary>
internal interface IAnswerSource : IDisposable
{
    /// <summary>Waits for its end.</summary>
    /// <exception cref="PanelTransportException">The end was no success.</exception>
    Task EnsureSucceededAsync(CancellationToken cancellationToken);
}
