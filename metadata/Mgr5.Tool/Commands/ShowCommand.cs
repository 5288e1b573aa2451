using System.CommandLine;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 show SNAPSHOT [FUNC]</c>: what a snapshot says, and what C# it becomes.</summary>
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

        Command command = new("show", "Shows what a snapshot says, or one function of it and the C# that it becomes.") { snapshot, function };
        command.SetAction(parsed => Run(output, parsed.GetRequiredValue(snapshot), parsed.GetValue(function)));
        return command;
    }

    private static void Run(IAnsiConsole output, string path, string? name)
    {
        Snapshot snapshot = InputFile.ReadSnapshot(path);
        if (name is null)
        {
            SnapshotView.Print(output, snapshot);
            return;
        }

        Function function = snapshot.Find(name) ?? throw new BadInputException(Unknown(path, snapshot, name));
        FunctionView.Print(output, snapshot, function);
    }

    private static string Unknown(string path, Snapshot snapshot, string name)
    {
        string? near = NearestName.Find(name, snapshot.Functions.Select(static f => f.Name));
        return $"{path}: there is no function '{name}'" + (near is null ? "" : $"; did you mean '{near}'?");
    }
}
