namespace Mgr5.Tool.Taking;

/// <summary>A session that descriptions are shown to: that of whoever takes, or one with the rights of another user (<c>su</c>).</summary>
/// <param name="User">That other user; null: whoever takes. It is sent to the panel, and neither written nor printed.</param>
/// <param name="Rights">What the panel says of it.</param>
/// <param name="Captures">What was shown to it.</param>
internal sealed record TakeSession(string? User, SessionRights Rights, CaptureFolder Captures);
