using System.CommandLine;
using System.CommandLine.Invocation;
using Mgr5.Tool.Commands;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;
using Spectre.Console;

namespace Mgr5.Tool;

/// <summary>
/// The command line of <c>mgr5</c>. Exit codes: 0 done, 1 different or nothing found, 2 bad input, with one line on the error stream,
/// 130 interrupted.
/// </summary>
internal static class Mgr5Command
{
    public const int Done = 0;
    public const int Different = 1;
    public const int BadInput = 2;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IAnsiConsole output, TextWriter errors, TextReader input)
    {
        RootCommand root = new("Makes and explains metadata snapshots (*.mgr5.json) of COREmanager control panels.")
        {
            TakeCommand.Create(output),
            ImportCommand.Create(output),
            ShowCommand.Create(output),
            SearchCommand.Create(output),
            RequestCommand.Create(output, input),
            DiffCommand.Create(output),
            CheckCommand.Create(output),
            ValidateCommand.Create(output),
        };

        ParseResult parsed = root.Parse(args.Count > 0 ? args : ["--help"]);
        if (parsed.Errors.Count > 0)
        {
            // A message may list what it would take, a line for each.
            string message = string.Join(' ', ErrorOf(parsed).Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
            await errors.WriteLineAsync($"mgr5: {message}").ConfigureAwait(false);
            return BadInput;
        }

        try
        {
            // Other commands change nothing that would have to be ended.
            using Interruption? interruption = parsed.Action is AsynchronousCommandLineAction ? new() : null;
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output.Profile.Out.Writer },
                interruption?.Token ?? CancellationToken.None).ConfigureAwait(false);
        }
        catch (BadInputException e)
        {
            await errors.WriteLineAsync($"mgr5: {e.Message}").ConfigureAwait(false);
            return BadInput;
        }
        catch (IOException e)
        {
            // Files have their own message; what is left is the output: a full disk, a pipe that nobody reads.
            await errors.WriteLineAsync($"mgr5: the output cannot be written: {InputFile.OneLine(e)}").ConfigureAwait(false);
            return BadInput;
        }
        catch (OperationCanceledException e)
        {
            await errors.WriteLineAsync($"mgr5: {(e is TakeInterruptedException ? e.Message : "interrupted")}").ConfigureAwait(false);
            return Interrupted;
        }
    }

    // Of several complaints the one that names what was typed is the one to mend.
    private static string ErrorOf(ParseResult parsed)
        => parsed.Errors.FirstOrDefault(static e => e.Message.Contains('\'', StringComparison.Ordinal))?.Message ?? parsed.Errors[0].Message;
}
