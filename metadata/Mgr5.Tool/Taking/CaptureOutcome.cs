namespace Mgr5.Tool.Taking;

/// <summary>What asking for one capture came to.</summary>
/// <param name="Answer">How the function answered; of pages only whether there is one.</param>
/// <param name="Reason">Why there is no capture, in words of our own; null where there is one.</param>
internal readonly record struct CaptureOutcome(FunctionAnswer Answer, string? Reason)
{
    public static CaptureOutcome Made { get; } = new(FunctionAnswer.Described, null);

    public static CaptureOutcome NotAllowed { get; } = new(FunctionAnswer.NotAllowed, "the panel refuses: access");

    public static CaptureOutcome NoSuchFunction { get; } = new(FunctionAnswer.NoSuchFunction, "the panel has no such function");

    public static CaptureOutcome Failed(string reason) => new(FunctionAnswer.Failed, reason);
}
