using System.Globalization;

namespace Mgr5.Tool.Taking;

/// <summary>What one call of <c>mgrctl</c> came to.</summary>
/// <param name="ExitCode">Its exit code; null: it was stopped because it took too long.</param>
/// <param name="Output">All that it printed.</param>
/// <param name="Complaint">The first line on its error stream. It may quote what the panel holds.</param>
internal sealed record MgrctlAnswer(int? ExitCode, byte[] Output, string? Complaint)
{
    /// <summary>Why there is nothing to read in it; null: there is.</summary>
    public string? Failure => this switch
    {
        { ExitCode: null } => "no answer in time",
        { ExitCode: not 0 } => string.Create(CultureInfo.InvariantCulture, $"exit code {ExitCode}"),
        { Output.Length: 0 } => "an empty answer",
        _ => null,
    };
}
