using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Logs;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Requests;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>A request in every way in which it can be sent, and what there is to know about it.</summary>
internal static class RequestView
{
    public static void Print(IAnsiConsole output, RequestLine line, PanelAddress panel, Snapshot? snapshot, PanelShape? shape)
    {
        ApiRequest request = line.Request;
        string? typed = shape is null ? null : CallExpression.Typed(request, shape);
        Print(output, "URL", ShellCommands.Url(request, panel));
        Print(output, "mgrctl", ShellCommands.Mgrctl(request, panel));
        Print(output, "curl", ShellCommands.Curl(request, panel));
        Print(output, "C#", $"await {typed ?? CallExpression.Untyped(request)};");

        foreach (string note in request.Notes.Concat(Notes(line, panel)).Concat(typed is null && snapshot is not null ? [WhyUntyped(request, snapshot)] : []))
        {
            Print(output, "note", note);
        }
    }

    private static void Print(IAnsiConsole output, string name, string text) => output.PrintLine($"{name,-8}{text}");

    private static IEnumerable<string> Notes(RequestLine line, PanelAddress panel)
    {
        if (line.Log is { IsCut: true })
        {
            yield return "the line ends before its closing quote: the last parameter may lack a part";
        }

        if (line.Log is { Users: { Count: > 1 } users } && line.Request["su"] is null)
        {
            yield return $"sent by {Printed(users[0])} with the rights of {Printed(users[^1])}: log in as {Printed(users[^1])}, or add su={Printed(users[^1])}";
        }

        if (line.Request["out"] is { } format and not "xml")
        {
            yield return $"out={QueryEncoding.Encode(format)}: the client of C# asks for xml all the same";
        }

        if (panel.IsAssumed)
        {
            yield return $"nothing says which panel this is; {panel.Panel} is assumed, --panel or --snapshot says another";
        }
    }

    private static string WhyUntyped(ApiRequest request, Snapshot snapshot)
    {
        if (snapshot.Find(request.Function) is not null)
        {
            return "no method of the function sends just these parameters, so the C# calls it by name";
        }

        string? near = NearestName.Find(request.Function, snapshot.Functions.Select(static f => f.Name));
        return $"the snapshot has no function {QueryEncoding.Encode(request.Function)}" + (near is null ? "" : $"; did you mean {near}?");
    }

    private static string Printed(LogUser user) => QueryEncoding.Encode(user.Name);
}
