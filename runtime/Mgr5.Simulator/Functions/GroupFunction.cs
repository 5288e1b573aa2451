using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Data;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// A group operation on the rows of the list above it, one id after the other: an unknown one ends the call, and what was
/// done before stays done. What an operation other than the named ones does, only a script can know.
/// </summary>
internal sealed class GroupFunction(PanelData data, FunctionMap map)
{
    public const string ActiveColumn = "active";

    public Content Answer(Call call, Function group)
    {
        if (map.ListOf(group) is not { } list)
        {
            return Content.Ok;
        }

        SimulatedList rows = Parents.RowsOf(data, list, call, "plid");
        string ids = call["elid"] ?? throw PanelFault.Missed("elid");
        string operation = group.Name[(group.Name.LastIndexOf('.') + 1)..];
        foreach (string id in ids.Split(", "))
        {
            Do(operation, rows, id);
        }

        return Content.Ok;
    }

    private void Do(string operation, SimulatedList rows, string id)
    {
        SimulatedRow row = rows.Find(id) ?? throw PanelFault.Missed("elid", id);
        switch (operation)
        {
            case "delete": data.Remove(rows, id); break;
            case "suspend" or "disable": row[ActiveColumn] = "off"; break;
            case "resume" or "enable": row[ActiveColumn] = "on"; break;
            default: break;
        }
    }
}
