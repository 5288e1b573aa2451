using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;

namespace Mgr5.Simulator.Functions;

/// <summary>Finds the rows that a call is about.</summary>
internal static class Parents
{
    /// <summary>The rows of a list; of a sub-list, those under the object that the parameter names, if the caller sees that.</summary>
    /// <param name="data">What the panel stores.</param>
    /// <param name="ownership">Who sees which rows.</param>
    /// <param name="list">The list.</param>
    /// <param name="call">The call.</param>
    /// <param name="parameter"><c>elid</c> where the list itself is called, <c>plid</c> where a function on its rows is.</param>
    public static SimulatedList RowsOf(PanelData data, Ownership ownership, Function list, Call call, string parameter)
    {
        if (list.Parent is null)
        {
            return data.List(list, null);
        }

        string parent = call.NotEmpty(parameter) ?? throw PanelFault.Missed(parameter);
        return data.IsParent(list, parent, row => ownership.IsSeen(row, call.Caller?.User)) ? data.List(list, parent) : throw PanelFault.Missed(parameter, parent);
    }
}
