using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// A group operation on the rows of the list above it, one id after the other: an unknown one ends the call, and what was
/// done before stays done, unless they are atomic. What an operation other than the named ones does, only a script can know.
/// </summary>
internal sealed class GroupFunction(PanelData data, FunctionMap map, Ownership ownership, bool isAtomic)
{
    public const string ActiveColumn = "active";

    public Content Answer(Call call, Function group)
    {
        if (map.ListOf(group) is not { } list)
        {
            return Content.Ok;
        }

        SimulatedList rows = Parents.RowsOf(data, ownership, list, call, "plid");
        string[] ids = (call["elid"] ?? throw PanelFault.Missed("elid")).Split(", ");
        if (isAtomic)
        {
            Array.ForEach(ids, id => Find(call, rows, id));
        }

        string operation = group.Name[(group.Name.LastIndexOf('.') + 1)..];
        foreach (string id in ids)
        {
            Do(operation, rows, id, Find(call, rows, id));
        }

        return Content.Ok;
    }

    private SimulatedRow Find(Call call, SimulatedList rows, string id)
        => ownership.Find(rows, id, call.Caller?.User) ?? throw PanelFault.Missed("elid", id);

    private void Do(string operation, SimulatedList rows, string id, SimulatedRow row)
    {
        switch (operation)
        {
            case "delete": data.Remove(rows, id); break;
            case "suspend" or "disable": row[ActiveColumn] = "off"; break;
            case "resume" or "enable": row[ActiveColumn] = "on"; break;
            default: break;
        }
    }
}
