using System.Globalization;
using System.Text;
using Mgr5.Metadata.Differences;
using Mgr5.Tool.Commands;

namespace Mgr5.Tool.Views.Differences;

/// <summary>For a pull request: counts, what breaks and why, where it is used, and the rest.</summary>
internal static class DiffMarkdown
{
    public static string Render(DiffReport report)
    {
        StringBuilder text = new();
        text.Append("## ").Append(MarkdownText.Code(report.Title)).Append("\n\n").Append(report.Summary).Append(".\n");
        AppendCounts(text, report);
        AppendTable(text, "Breaks compiled code", report.Changes.Where(static c => c.Breaks), withReason: true);
        AppendUsages(text, report.Usages);
        AppendTable(text, "Other changes", report.Changes.Where(static c => !c.Breaks), withReason: false);
        if (report.HiddenNote is { } note)
        {
            text.Append('\n').Append(note.Replace("--", "\\-\\-", StringComparison.Ordinal)).Append(".\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AppendCounts(StringBuilder text, DiffReport report)
    {
        if (report.Changes.Count == 0)
        {
            return;
        }

        text.Append("\n| Change | Count | Breaking |\n| --- | ---: | ---: |\n");
        foreach (IGrouping<string, Change> phrase in report.Changes.GroupBy(ChangePhrase.Of, StringComparer.Ordinal).OrderBy(static g => g.Min(static c => c.Kind)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {phrase.Key} | {phrase.Count()} | {phrase.Count(static c => c.Breaks)} |\n");
        }
    }

    private static void AppendTable(StringBuilder text, string title, IEnumerable<Change> changes, bool withReason)
    {
        Change[] rows = [.. changes];
        if (rows.Length == 0)
        {
            return;
        }

        text.Append("\n### ").Append(title).Append("\n\n| Function | Of it | Change | Old | New |").Append(withReason ? " Why |" : "").Append('\n');
        text.Append("| --- | --- | --- | --- | --- |").Append(withReason ? " --- |" : "").Append('\n');
        foreach (Change change in rows)
        {
            string subject = string.Join(", ", ChangePhrase.Subject(change).Select(static s => $"{s.Word} {MarkdownText.Code(s.Name)}"));
            string function = change.Function.Length == 0 ? "" : MarkdownText.Code(change.Function);
            text.Append(CultureInfo.InvariantCulture, $"| {function} | {subject} | {ChangePhrase.Of(change)} | {Value(change.Old)} | {Value(change.New)} |");
            text.Append(withReason ? $" {MarkdownText.Prose(change.Reason!)} |" : "").Append('\n');
        }
    }

    private static void AppendUsages(StringBuilder text, IReadOnlyList<Usage>? usages)
    {
        if (usages is null)
        {
            return;
        }

        text.Append("\n### Used in this project\n\n");
        if (usages.Count == 0)
        {
            text.Append("No function that changed.\n");
            return;
        }

        text.Append("| Function | Breaks | Where |\n| --- | --- | --- |\n");
        foreach (Usage usage in usages)
        {
            string places = string.Join(", ", usage.Places.Select(static p => MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"{p.File}({p.Line})"))));
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Code(usage.Function)} | {(usage.Breaks ? "yes" : "")} | {places} |\n");
        }
    }

    private static string Value(string? value) => value is null ? "" : MarkdownText.Code(value);
}
