using System.Text.Json;
using Mgr5.Tool.Checking;
using Mgr5.Tool.Taking;
using Mgr5.Tool.Views.Differences;

namespace Mgr5.Tool.Views.Checks;

/// <summary>For other programs: the members of <see cref="DiffJson"/>; of several panels, those of each group.</summary>
internal static class CheckJson
{
    public static string Render(CheckReport report) => Json.Write(json =>
    {
        DiffJson.WriteMembers(json, report.Diff);
        WriteNotCompared(json, report.NotCompared);
    });

    public static string Render(FleetReport fleet) => Json.Write(json =>
    {
        json.WriteStartArray("groups");
        foreach (HostGroup group in fleet.Groups)
        {
            json.WriteStartObject();
            json.WriteStartArray("hosts");
            foreach (HostResult host in group.Hosts)
            {
                json.WriteStartObject();
                json.WriteString("host", host.Host);
                WriteNotCompared(json, host.Report!.NotCompared);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            DiffJson.WriteMembers(json, group.Report.Diff);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notChecked");
        foreach (HostResult host in fleet.NotChecked)
        {
            json.WriteStartObject();
            json.WriteString("host", host.Host);
            json.WriteString("reason", host.NotChecked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteNotCompared(Utf8JsonWriter json, IReadOnlyList<TakeFailure> failures)
    {
        json.WriteStartArray("notCompared");
        foreach (TakeFailure failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("function", failure.Function);
            json.WriteString("reason", failure.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
