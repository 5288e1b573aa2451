namespace Mgr5.Tool.Taking;

/// <summary>A capture that could not be made, and why; the reason quotes nothing that the panel printed.</summary>
internal sealed record TakeFailure(string Function, string Reason);
