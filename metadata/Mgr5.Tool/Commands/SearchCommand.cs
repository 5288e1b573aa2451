using System.CommandLine;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Views;
using Spectre.Console;

namespace Mgr5.Tool.Commands;

/// <summary><c>mgr5 search SNAPSHOT WORDS…</c>: the functions that have all of the words. Exit codes: 0 found, 1 none.</summary>
internal static class SearchCommand
{
    public static Command Create(IAnsiConsole output)
    {
        Argument<string> snapshot = new("SNAPSHOT") { Description = "The snapshot, *.mgr5.json." };
        Argument<string[]> words = new("WORDS")
        {
            Description = "Words or parts of words, in names, titles, descriptions and parameters.",
            Arity = ArgumentArity.OneOrMore,
        };

        Option<string[]> overlays = OverlayOption.Create();

        Command command = new("search", "Finds functions by words of their names, texts and parameters.") { snapshot, words, overlays };
        command.SetAction(parsed => Run(
            output, OverlayOption.ReadSnapshot(parsed.GetRequiredValue(snapshot), parsed.GetValue(overlays)), parsed.GetRequiredValue(words)));
        return command;
    }

    private static int Run(IAnsiConsole output, Snapshot snapshot, string[] words)
    {
        IReadOnlyList<SearchHit> hits = SearchHit.Find(snapshot, words);
        if (hits.Count == 0)
        {
            output.PrintLine("nothing found");
            return Mgr5Command.Different;
        }

        TextTable table = new("Function", "Kind", "Title");
        foreach (SearchHit hit in hits)
        {
            table.AddRow(
                hit.Function.Name,
                SnapshotView.KindOf(hit.Function),
                Printing.Joined(hit.Function.Title, hit.Where.Length == 0 ? "" : $"found in {hit.Where}"));
        }

        table.Print(output);
        return Mgr5Command.Done;
    }
}
