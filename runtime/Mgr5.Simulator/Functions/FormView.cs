using System.Xml.Linq;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>Shows a form: the choices of its selects, the ids, and a node for each field with the object's value.</summary>
internal static class FormView
{
    /// <summary>Shows the form.</summary>
    /// <param name="call">The call.</param>
    /// <param name="form">The form.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="values">The object; null for a new one.</param>
    /// <param name="showsSent">Whether what was sent is shown in place of the object's values, as when selects are worked out anew (<c>sv_field</c>).</param>
    public static Content Show(Call call, Function form, FormFields fields, SimulatedRow? values, bool showsSent = false)
    {
        showsSent |= call["sv_field"] is not null;
        List<XElement> nodes = [.. fields.Shown.Where(static p => p.Values is { Count: > 0 }).Select(Choices)];
        nodes.AddRange(from id in (string[])["elid", "plid"] where call[id] is not null select Node.Of(id, call[id]));
        Cells? cells = values is null ? null : new(values);
        if (form.Parameters is null)
        {
            nodes.AddRange(cells?.All.Select(static c => Node.Of(c.Key, c.Value.Orig ?? c.Value.Text)) ?? []);
        }
        else
        {
            nodes.AddRange(fields.Shown.SelectMany(p => showsSent && Sent(p, call) is [_, ..] sent ? sent : Values(p, cells)));
        }

        return Content.Of(nodes);
    }

    // A form that is asked to work its selects out anew shows what it was sent, and stores nothing.
    private static XElement[] Sent(Parameter parameter, Call call) => parameter.ReadOnly
        ? []
        : [.. FormFields.Values(parameter, call).Select(static sent => Node.Of(sent.Key, sent.Value))];

    private static IEnumerable<XElement> Values(Parameter parameter, Cells? cells)
    {
        if (WireNames.IsPattern(parameter.Name))
        {
            return cells?.All.Where(c => FormFields.IsNameOf(parameter, c.Key)).Select(static c => Node.Of(c.Key, c.Value.Text)) ?? [];
        }

        // A form has the machine's value where a list shows a translated one, and a flag's "on" where a list has an empty cell.
        string? text = cells?[parameter.Name] switch
        {
            { Orig: { } orig } => orig,
            { Text: "" } when parameter.Type == DataType.Flag => "on",
            { Text: var shown } => shown,
            null => parameter.Type == DataType.Flag ? "off" : null,
        };
        return [Node.Of(parameter.Name, text)];
    }

    private static XElement Choices(Parameter parameter) => new(
        "slist",
        new XAttribute("name", parameter.Name),
        parameter.Values!.Value.Select(static choice => new XElement("val", new XAttribute("key", choice.Value), new XAttribute("msg", "yes"), choice.Title ?? choice.Value)));
}
