namespace Mgr5.Tool.Taking;

/// <summary>What a panel answered, or why there is no answer.</summary>
/// <param name="Text">The answer; empty where there is none.</param>
/// <param name="Failure">Why there is none, in words of our own; null where there is one.</param>
/// <param name="Complaint">What the panel's side says of the failure, on one line. It may quote what the panel holds.</param>
internal readonly record struct PanelText(string Text, string? Failure, string? Complaint = null)
{
    public static PanelText Failed(string reason, string? complaint = null) => new("", reason, complaint);
}
