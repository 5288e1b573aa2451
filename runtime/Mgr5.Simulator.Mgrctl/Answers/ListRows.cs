using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>What a list answers: one row.</summary>
internal static class ListRows
{
    /// <summary>Of a sub-list: the object whose rows they are.</summary>
    public static XElement[] Ids(Invocation call, CustomerData customer)
        => call.Parameters.TryGetValue("elid", out string? parent) ? [new("plid", parent), new("plname", customer.At("parent-name"))] : [];

    public static XElement[] Of(Function list, Invocation call, CustomerData customer)
    {
        string key = Description.KeyOf(list);
        string[] columns = [.. list.Columns?.Select(static c => c.Name).Where(static n => !n.Contains('*', StringComparison.Ordinal)) ?? [], key];
        return
        [
            new("p_sort", key),
            new("p_order", "asc"),
            new("page", $"{customer.At("page-from")} - {customer.At("page-to")}"),
            new("elem", columns.Distinct(StringComparer.Ordinal).Select(c => Cell(c, c == key ? "key" : "cell", customer))),
            new("p_cnt", call.Parameters.GetValueOrDefault("p_cnt", "1000")),
            new("p_num", "1"),
            new("p_elems", "1"),
        ];
    }

    // A text that is shown, and the value behind it.
    private static XElement Cell(string name, string place, CustomerData customer) => new(
        name, new XAttribute("orig", customer.At(place + "-orig")), new XAttribute("color", customer.At(place + "-color")), customer.At(place));
}
