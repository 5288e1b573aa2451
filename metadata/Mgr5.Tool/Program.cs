using Mgr5.Tool;
using Spectre.Console;

IAnsiConsole console = AnsiConsole.Console;
if (!console.Profile.Out.IsTerminal)
{
    // A file or a pipe has no width: nothing is to be wrapped there.
    console.Profile.Width = 1000;
}

return await Mgr5Command.RunAsync(args, console, Console.Error, Console.In).ConfigureAwait(false);
