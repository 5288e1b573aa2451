using System.CommandLine;
using Mgr5.Metadata;
using Mgr5.Tool.Files;
using Mgr5.Tool.Validation;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 validate FILE…</c>: whether files are snapshots, or overlays where they are named so. Exit codes: 0 all are, 2 one is not.</summary>
internal static class ValidateCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string[]> files = new("FILE") { Description = "Snapshots, *.mgr5.json, or overlays, *.overlay.mgr5.json.", Arity = ArgumentArity.OneOrMore };
        Command command = new("validate", "Checks snapshots and overlays against their schema, and whether snapshots are as mgr5 would write them.") { files };
        command.SetAction((parsed, _) => RunAsync(output, parsed.GetRequiredValue(files)));
        return command;
    }

    private static async Task<int> RunAsync(IAnsiConsole output, string[] files)
    {
        bool isAnyBad = false;
        foreach (string file in files)
        {
            bool isOverlay = BuildNames.IsOverlay(file);
            SnapshotVerdict verdict = await SnapshotVerdict.OfAsync(InputFile.ReadBytes(file), isOverlay).ConfigureAwait(false);
            foreach (SnapshotFault fault in verdict.Faults)
            {
                string place = fault.Position is { } position ? $"({position.Line},{position.Column})" : "";
                output.PrintLine(PlainText.OneLine($"{file}{place}: error: {fault.Message}"));
            }

            isAnyBad |= verdict.Faults.Count > 0;
            if (verdict.Faults.Count == 0)
            {
                output.PrintLine(PlainText.OneLine($"{file}: valid{(isOverlay ? " overlay" : verdict.IsCanonical ? ", canonical" : ", not canonical: mgr5 would write it otherwise")}"));
            }
        }

        return isAnyBad ? Mgr5Command.BadInput : Mgr5Command.Done;
    }
}
