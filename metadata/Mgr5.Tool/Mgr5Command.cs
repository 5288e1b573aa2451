using System.CommandLine;
using Mgr5.Tool.Commands;
using Mgr5.Tool.Files;
using Spectre.Console;

namespace Mgr5.Tool;

/// <summary>The command line of <c>mgr5</c>. Exit codes: 0 done, 1 different or nothing found, 2 bad input, with one line on the error stream.</summary>
internal static class Mgr5Command
{
    public const int Done = 0;
    public const int Different = 1;
    public const int BadInput = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IAnsiConsole output, TextWriter errors, TextReader input)
    {
        RootCommand root = new("Makes and explains metadata snapshots (*.mgr5.json) of COREmanager control panels.")
        {
            ImportCommand.Create(output),
            ShowCommand.Create(output),
            RequestCommand.Create(output, input),
            DiffCommand.Create(output),
            SearchCommand.Create(output),
            ValidateCommand.Create(output),
        };

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync($"mgr5: {parsed.Errors[0].Message}").ConfigureAwait(false);
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (BadInputException e)
        {
            await errors.WriteLineAsync($"mgr5: {e.Message}").ConfigureAwait(false);
            return BadInput;
        }
    }
}
