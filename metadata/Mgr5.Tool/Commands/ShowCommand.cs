using System.CommandLine;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 show SNAPSHOT [FUNC] [--json] [--sources] [--overlay FILE]</c>: what a snapshot says, and what C# it becomes.</summary>
internal static class ShowCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string> snapshot = new("SNAPSHOT") { Description = "The snapshot, *.mgr5.json." };
        Argument<string?> function = new("FUNC")
        {
            Description = "A function, e.g. webdomain.edit; without it, all of them are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };

        Option<bool> json = new("--json") { Description = "JSON, for other programs." };
        Option<bool> sources = new("--sources") { Description = "Also say what each function was read from." };
        Option<string[]> overlays = OverlayOption.Create();

        Command command = new("show", "Shows what a snapshot says, or one function of it and the C# that it becomes.") { snapshot, function, json, sources, overlays };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(snapshot);
            Run(
                output, path, OverlayOption.ReadSnapshot(path, parsed.GetValue(overlays)), parsed.GetValue(function), parsed.GetValue(json), parsed.GetValue(sources));
        });
        return command;
    }

    private static void Run(IAnsiConsole output, string path, Snapshot snapshot, string? name, bool asJson, bool withSources)
    {
        Function? function = name is null ? null : snapshot.Find(name) ?? throw new BadInputException(Unknown(path, snapshot, name));
        if (asJson)
        {
            output.PrintLines(function is null ? SnapshotJson.Summary(snapshot) : SnapshotJson.Of(snapshot, function));
        }
        else if (function is null)
        {
            SnapshotView.Print(output, snapshot, withSources);
        }
        else
        {
            FunctionView.Print(output, snapshot, function, withSources);
        }
    }

    private static string Unknown(string path, Snapshot snapshot, string name)
    {
        string? near = NearestName.Find(name, snapshot.Functions.Select(static f => f.Name));
        return $"{path}: there is no function '{name}'" + (near is null ? "" : $"; did you mean '{near}'?");
    }
}
