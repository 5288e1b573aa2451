using System.Text;
using System.Text.Json;
using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Views;

/// <summary>A snapshot's summary, or one function of it, for other programs; in the words of the snapshot file.</summary>
internal static class SnapshotJson
{
    public static string Summary(Snapshot snapshot) => Json.Write(json =>
    {
        json.WriteString("panel", snapshot.Panel);
        json.WriteText("version", snapshot.Version);
        json.WriteText("language", snapshot.Language);
        json.WriteStartArray("functions");
        foreach (Function function in snapshot.Functions)
        {
            json.WriteStartObject();
            json.WriteString("name", function.Name);
            json.WriteString("kind", SnapshotWords.Kinds.Of(function.Kind));
            json.WriteText("title", function.Title);
            WriteCount(json, "parameters", function.Parameters?.Count);
            WriteCount(json, "columns", function.Columns?.Count);
            if (function.Sources.Count > 0)
            {
                json.WriteStartArray("sources");
                foreach (MetadataSource source in function.Sources)
                {
                    json.WriteStringValue(SnapshotWords.Sources.Of(source));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Of(Snapshot snapshot, Function function) => Json.Write(json =>
    {
        json.WriteString("name", function.Name);

        // The members as the writer writes them: there is one truth about their names.
        using var alone = JsonDocument.Parse(Encoding.UTF8.GetBytes(SnapshotWriter.Write(snapshot with { Functions = [function] })));
        foreach (JsonProperty member in alone.RootElement.GetProperty("functions").GetProperty(function.Name).EnumerateObject())
        {
            member.WriteTo(json);
        }

        CallPath call = CallPath.Find(ShapeBuilder.Build(snapshot), function.Name)!;
        json.WriteStartObject("csharp");
        json.WriteString("path", call.Expression);
        json.WriteStartArray("methods");
        foreach (Verb verb in call.Node.Verbs)
        {
            json.WriteStringValue(verb.MethodName());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } known)
        {
            json.WriteNumber(name, known);
        }
    }
}
