namespace Mgr5.Tool.Checking;

/// <summary>What checking one of several panels came to.</summary>
/// <param name="Host">The panel, as the file names it.</param>
/// <param name="Report">The comparison; null where there is none.</param>
/// <param name="NotChecked">Why there is none; null where there is one.</param>
internal sealed record HostResult(string Host, CheckReport? Report, string? NotChecked);
