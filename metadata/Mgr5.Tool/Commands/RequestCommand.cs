using System.CommandLine;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;
using Mgr5.Tool.Requests;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 request LINE|-</c>: what a line of a panel's log is as a call of a program.</summary>
internal static class RequestCommand
{
    private const string Stdin = "-";

    // Nothing in a line says whose log it is.
    private const string CommonestPanel = "ispmgr";

    public static Command Create(IAnsiConsole output, TextReader input)
    {
        Argument<string> line = new("LINE") { Description = "A line of a panel's log, a query or an address; - reads lines from the standard input." };
        Option<string?> snapshot = new("--snapshot") { Description = "The snapshot, *.mgr5.json, for the typed C#.", HelpName = "FILE" };
        Option<string[]> overlays = OverlayOption.Create();
        Option<string?> panel = new("--panel") { Description = "The panel by its short name, where neither line nor snapshot says it.", HelpName = "PANEL" };
        Option<string?> host = new("--host") { Description = "The panel's host and port, e.g. panel.example.com:1500.", HelpName = "HOST" };

        Command command = new("request", "Turns requests of a panel's log into an address, shell commands and C#.") { line, snapshot, overlays, panel, host };
        command.SetAction(parsed => Run(
            output,
            parsed.GetRequiredValue(line) is var given && given == Stdin ? Lines(input) : given.Split('\n'),
            ReadSnapshot(parsed.GetValue(snapshot), parsed.GetValue(overlays)),
            parsed.GetValue(panel),
            parsed.GetValue(host)));
        return command;
    }

    private static Snapshot? ReadSnapshot(string? path, string[]? overlays) => (path, overlays) switch
    {
        ({ }, _) => OverlayOption.ReadSnapshot(path, overlays),
        (null, { Length: > 0 }) => throw new BadInputException("--overlay is laid over a snapshot: --snapshot FILE"),
        _ => null,
    };

    private static void Run(IAnsiConsole output, IEnumerable<string> lines, Snapshot? snapshot, string? panel, string? host)
    {
        if (panel is not null && !PanelName.IsValid(panel))
        {
            throw new BadInputException($"'{panel}' is no short name of a panel: letters, digits and '_', as in ispmgr");
        }

        if (host is not null && !HostName.IsValid(host))
        {
            throw new BadInputException("--host takes a host and a port, as in panel.example.com:1500");
        }

        PanelShape? shape = snapshot is null ? null : ShapeBuilder.Build(snapshot);
        bool isFirst = true;
        foreach (RequestLine request in lines.Select(l => RequestLine.Read(l, snapshot)).OfType<RequestLine>())
        {
            if (!isFirst)
            {
                output.PrintLine("");
            }

            string? stated = panel ?? request.Panel ?? snapshot?.Panel;
            PanelAddress address = new(stated ?? CommonestPanel, host ?? request.Host, IsAssumed: stated is null);
            RequestView.Print(output, request, address, snapshot, shape);
            isFirst = false;
        }

        if (isFirst)
        {
            throw new BadInputException("there is no request: a line of a panel's log with 'Request […][…]', a query 'func=…' or an address is expected");
        }
    }

    // One line after the other: a log may be followed.
    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
