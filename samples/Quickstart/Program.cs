using Mgr5;
using Mgr5.Ispmgr;
using Quickstart;
using Spectre.Console;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

try
{
    if (arguments.Url is null)
    {
        await using DemoPanel demo = await DemoPanel.StartAsync();
        AnsiConsole.MarkupLineInterpolated($"[grey]A simulated panel answers at {demo.Uri} (another one: --url https://panel.example:1500/ispmgr --user root)[/]");
        await using IspmgrClient panel = demo.Connect();
        await new Tour(panel).RunAsync();
    }
    else
    {
        if (!arguments.Yes && !AnsiConsole.Confirm($"This makes the site {Tour.Site} on {arguments.Url} and deletes it again. Go on?", defaultValue: false))
        {
            return 0;
        }

        await using IspmgrClient panel = new(PanelConnection.Https(arguments.Url, PanelAuth.Session(arguments.User, Password.Ask(arguments.User))));
        await new Tour(panel).RunAsync();
    }

    return 0;
}
catch (Exception e) when (e is PanelException or PanelTransportException or PanelFormatException or TimeoutException or ArgumentException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{e.Message}[/]");
    return 1;
}
