namespace Mgr5;

/// <summary>What a group operation came to for one id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Ok">What the panel answered; null where it did not do it, or where that is not known.</param>
/// <param name="Error">
/// Why it is not done: <see cref="PanelException"/> where the panel refused; <see cref="PanelTransportException"/>,
/// <see cref="PanelFormatException"/> or <see cref="TimeoutException"/> where no answer of it came, and it may be done all the same.
/// </param>
public sealed record PanelResult(string Id, PanelOk? Ok, Exception? Error)
{
    /// <summary>Whether the panel has done it.</summary>
    public bool IsDone => Error is null;
}
