using System.ComponentModel;
using CliWrap;

namespace Mgr5.Tool.Taking;

/// <summary>Calls <c>mgrctl</c>, here or over ssh: a list of arguments, never a command line of a local shell.</summary>
internal sealed class Mgrctl(MgrctlTarget target, string panel, TimeSpan timeout)
{
    private const int EndedByCtrlC = 130;
    private static readonly TimeSpan UntilCtrlCIsHeard = TimeSpan.FromSeconds(2);

    /// <summary>One call.</summary>
    /// <exception cref="PanelLostException">The program cannot be started, or the server cannot be reached.</exception>
    public async Task<MgrctlAnswer> CallAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using MemoryStream output = new();
        string? complaint = null;
        Command command = Cli.Wrap(target.Program)
            .WithArguments(target.ToArguments(["-m", panel, .. arguments]))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStream(output))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line => complaint ??= string.IsNullOrWhiteSpace(line) ? null : Printable(line)));

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        int exitCode;
        try
        {
            exitCode = (await command.ExecuteAsync(limit.Token).ConfigureAwait(false)).ExitCode;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, [], complaint);
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            throw new PanelLostException($"'{target.Program}' cannot be started: is it there, and may it be run?", e);
        }

        // A terminal's Ctrl-C goes to mgrctl and ssh, too, and their end may be heard of first. Ssh calls it a lost connection.
        if (exitCode == EndedByCtrlC || exitCode == target.Lost)
        {
            await Task.Delay(UntilCtrlCIsHeard, cancellationToken).ConfigureAwait(false);
        }

        return exitCode == target.Lost
            ? throw new PanelLostException($"the panel's server cannot be reached: {complaint ?? "ssh gives no reason"}")
            : new(exitCode, output.ToArray(), complaint);
    }

    // A terminal must not obey what a server writes.
    private static string Printable(string line)
    {
        const int Longest = 300;
        string text = new([.. line.Trim().Where(static c => !char.IsControl(c))]);
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
