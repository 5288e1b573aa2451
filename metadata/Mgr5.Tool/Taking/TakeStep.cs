using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Taking;

/// <summary>One capture that is to be made.</summary>
internal readonly record struct TakeStep(CaptureKind Kind, Function Function, TakeSession Session);
