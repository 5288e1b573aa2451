using System.CommandLine;
using Mgr5.Tool.Commands;
using Mgr5.Tool.Files;
using Spectre.Console;

namespace Mgr5.Tool;

/// <summary>The command line of <c>mgr5</c>. Exit codes: 0 done, 2 bad input, with one line on the error stream.</summary>
internal static class Mgr5Command
{
    private const int Done = 0;
    private const int BadInput = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IAnsiConsole output, TextWriter errors, TextReader input)
    {
        RootCommand root = new("Makes and explains metadata snapshots (*.mgr5.json) of COREmanager control panels.")
        {
            ImportCommand.Create(output),
            ShowCommand.Create(output),
            RequestCommand.Create(output, input),
        };

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync($"mgr5: {parsed.Errors[0].Message}").ConfigureAwait(false);
            return BadInput;
        }

        try
        {
            await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
            return Done;
        }
        catch (BadInputException e)
        {
            await errors.WriteLineAsync($"mgr5: {e.Message}").ConfigureAwait(false);
            return BadInput;
        }
    }
}
