using System.Text.Json;
using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Commands;

namespace Mgr5.Tool.Views.Differences;

/// <summary>For other programs.</summary>
internal static class DiffJson
{
    public static string Render(DiffReport report) => Json.Write(json => WriteMembers(json, report));

    /// <summary>The members of the report, in an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, DiffReport report)
    {
        Write(json, "old", report.Old);
        Write(json, "new", report.New);
        json.WriteNumber("breaking", report.Breaking);
        json.WriteNumber("hiddenTexts", report.HiddenTexts);
        json.WriteStartArray("changes");
        foreach (Change change in report.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        if (report.Usages is { } usages)
        {
            Write(json, usages);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, Snapshot snapshot)
    {
        json.WriteStartObject(name);
        json.WriteString("panel", snapshot.Panel);
        json.WriteText("version", snapshot.Version);
        json.WriteText("language", snapshot.Language);
        json.WriteNumber("functions", snapshot.Functions.Count);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteText("function", change.Function.Length == 0 ? null : change.Function);
        json.WriteText("parameter", change.Parameter);
        json.WriteText("column", change.Column);
        json.WriteText("choice", change.Choice);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        json.WriteText("member", change.Member);
        json.WriteText("old", change.Old);
        json.WriteText("new", change.New);
        json.WriteBoolean("breaks", change.Breaks);
        json.WriteText("reason", change.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Usage> usages)
    {
        json.WriteStartArray("used");
        foreach (Usage usage in usages)
        {
            json.WriteStartObject();
            json.WriteString("function", usage.Function);
            json.WriteBoolean("breaks", usage.Breaks);
            json.WriteStartArray("places");
            foreach (Files.SourcePlace place in usage.Places)
            {
                json.WriteStartObject();
                json.WriteString("file", place.File);
                json.WriteNumber("line", place.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
