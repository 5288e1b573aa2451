namespace Mgr5.Tool.Taking;

/// <summary>The user ended a take; what was finished of it is kept.</summary>
internal sealed class TakeInterruptedException(OperationCanceledException innerException)
    : OperationCanceledException(
        "interrupted; what was finished is kept, and the same command goes on from there", innerException, innerException.CancellationToken);
