using System.Xml.Linq;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// The filter of a list: that of one call (<c>filter=on</c>), else the one that the session has stored by <c>LIST.filter</c>. Which fields a
/// panel compares how is its own affair; here the text or the machine's value of the cell of that name has to be equal.
/// </summary>
internal static class ListFilter
{
    private const string Suffix = ".filter";

    public static bool IsFilter(Function form) => form.Name.EndsWith(Suffix, StringComparison.Ordinal);

    public static IEnumerable<SimulatedRow> Apply(Call call, FunctionMap map, IEnumerable<SimulatedRow> rows)
    {
        IReadOnlyDictionary<string, string> wanted = call["filter"] == "on" ? OfCall(call, map.Find(call.Function + Suffix)) : Stored(call.Caller?.Session, call.Function);
        return wanted.Count == 0
            ? rows
            : rows.Where(row => wanted.All(w => row[w.Key] is { } cell && (cell.Text == w.Value || cell.Orig == w.Value)));
    }

    /// <summary>Shows the filter's form, or stores what it sends: nothing lifts the filter. Without a session nothing is kept.</summary>
    public static Content Answer(Call call, Function form)
    {
        Session? session = call.Caller?.Session;
        string list = form.Name[..^Suffix.Length];
        if (call.IsSubmit)
        {
            session?.SetFilter(list, Sent(call).ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal));
            return Content.Ok;
        }

        SimulatedRow values = new();
        values.Change(Stored(session, list));
        return FormView.Show(call, form, new(form, FormMode.Both, call), values);
    }

    /// <summary>What the frame of a list's document says of the filter that is stored for it.</summary>
    public static IEnumerable<XElement> Saved(Call call)
        => Stored(call.Caller?.Session, call.Function).Select(static f => new XElement("filter", new XAttribute("name", f.Key), f.Value));

    private static IReadOnlyDictionary<string, string> Stored(Session? session, string list)
        => session?.Filter(list) ?? System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    private static Dictionary<string, string> OfCall(Call call, Function? form) => Sent(call)
        .Where(p => IsField(call.Metadata, form, p.Key))
        .ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);

    // What neither the list nor its filter has is passed over, where either says what it has.
    private static bool IsField(Function? list, Function? form, string name) => (list?.Columns, form?.Parameters) switch
    {
        (null, null) => true,
        var (columns, parameters) => columns?.Any(c => c.Name == name) == true || parameters?.Any(p => FormFields.IsNameOf(p, name)) == true,
    };

    private static IEnumerable<KeyValuePair<string, string>> Sent(Call call)
        => call.Parameters.Where(static p => p.Value.Length > 0 && !WireNames.IsService(p.Key) && !WireNames.IsUserInterface(p.Key) && Node.IsName(p.Key));
}
