using System.Text;
using Mgr5.Metadata.Differences;
using Mgr5.Tool.Commands;

namespace Mgr5.Tool.Views.Differences;

/// <summary>For a terminal: by function, with a <c>!</c> at what breaks.</summary>
internal static class DiffText
{
    public static string Render(DiffReport report)
    {
        StringBuilder text = new();
        text.Append(PlainText.OneLine(report.Title)).Append(": ").Append(report.Summary).Append('\n');
        foreach (IGrouping<string, Change> function in report.Changes.GroupBy(static c => c.Function, StringComparer.Ordinal))
        {
            text.Append('\n').Append(function.Key.Length == 0 ? "(snapshot)" : PlainText.OneLine(function.Key)).Append('\n');
            foreach (Change change in function)
            {
                Append(text, change);
            }
        }

        Append(text, report.Usages);
        if (report.HiddenNote is { } note)
        {
            text.Append('\n').Append(note).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, Change change)
    {
        text.Append(change.Breaks ? "  ! " : "    ");
        foreach ((string word, string name) in ChangePhrase.Subject(change))
        {
            text.Append(word).Append(' ').Append(PlainText.OneLine(name)).Append(word == "choice" || change.Choice is null ? ": " : ", ");
        }

        text.Append(ChangePhrase.Of(change));
        if (change.Old is not null || change.New is not null)
        {
            text.Append(": ").Append(Value(change.Old)).Append(" → ").Append(Value(change.New));
        }

        text.Append('\n');
        if (change.Reason is { } reason)
        {
            text.Append("      breaks: ").Append(PlainText.OneLine(reason)).Append('\n');
        }
    }

    private static string Value(string? value) => value is null ? "–" : PlainText.OneLine(value);

    private static void Append(StringBuilder text, IReadOnlyList<Usage>? usages)
    {
        if (usages is null)
        {
            return;
        }

        text.Append('\n').Append(usages.Count == 0 ? "no function that changed is used" : "used here").Append('\n');
        foreach (Usage usage in usages)
        {
            text.Append(usage.Breaks ? "  ! " : "    ").Append(PlainText.OneLine(usage.Function)).Append('\n');
            foreach (Files.SourcePlace place in usage.Places)
            {
                text.Append("      ").Append(PlainText.OneLine(place.File)).Append('(').Append(place.Line).Append(")\n");
            }
        }
    }
}
