using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// A form: without <c>sok</c> it shows, with it stores. Below a list it makes (no <c>elid</c>) or changes rows; elsewhere it
/// stands for one object of its own.
/// </summary>
internal sealed class FormFunction(PanelData data, FunctionMap map, Ownership ownership, Action<string, SimulatedRow> created)
{
    public Content Answer(Call call, Function form)
    {
        if (ListFilter.IsFilter(form))
        {
            return ListFilter.Answer(call, form);
        }

        if (map.ListOfForm(form) is not { } list)
        {
            return Single(call, form);
        }

        // Even an empty form of a sub-list is one of a parent.
        SimulatedList rows = Parents.RowsOf(data, ownership, list, call, "plid");
        if (call["elid"] is null)
        {
            return call.IsSubmit ? Create(call, form, list) : FormView.Show(call, form, new(form, FormMode.New, call), null);
        }

        SimulatedRow[] chosen = Chosen(call, rows, call["elid"]!);
        FormFields fields = new(form, FormMode.Edit, call);
        return chosen switch
        {
            [var row] => call.IsSubmit ? Change(call, fields, rows, row) : FormView.Show(call, form, fields, row),
            _ when call.IsSubmit => ChangeAll(call, form, rows, chosen),
            _ => FormView.Show(call, form, fields, Common(chosen)),
        };
    }

    /// <summary>Makes a row of the list from what the call sends for the form.</summary>
    public Content Create(Call call, Function form, Function list)
    {
        SimulatedList rows = Parents.RowsOf(data, ownership, list, call, "plid");
        FormFields fields = new(form, FormMode.New, call);
        ParameterChecks.Check(fields, call, null);

        SimulatedRow row = new();
        row.Change(fields.Stored(null));
        string id = row.Text("id") is { Length: > 0 } sent ? sent : data.NextId(rows);
        row["id"] = id;
        if (string.IsNullOrEmpty(row.Text(rows.KeyColumn)))
        {
            row[rows.KeyColumn] = id; // How a panel makes such a key is its own affair.
        }

        ownership.Give(row, call.Caller?.User);
        foreach (Column column in list.Columns ?? [])
        {
            row[column.Name] ??= Default(column, fields);
        }

        string key = row.Text(rows.KeyColumn)!;
        if (!rows.TryAdd(row))
        {
            throw PanelFault.Exists(rows.KeyColumn, key);
        }

        created(form.Name, row);
        XElement[] ids = rows.KeyColumn == "id" ? [] : [Node.Of(rows.KeyColumn, key)];
        return Content.Of([new XElement("ok"), new XElement("id", id), .. ids]);
    }

    // One row by its key, which may have the separator of several keys in it; else several.
    private SimulatedRow[] Chosen(Call call, SimulatedList rows, string elid)
    {
        SimulatedUser? user = call.Caller?.User;
        return ownership.Find(rows, elid, user) is { } row
            ? [row]
            : [.. elid.Split(", ").Select(key => ownership.Find(rows, key, user) ?? throw PanelFault.Missed("elid", key))];
    }

    // The first submit of such a form is like a creation: what is required has to be there.
    private Content Single(Call call, Function form)
    {
        FormFields fields = new(form, FormMode.Both, call);
        SimulatedRow values = data.Form(form.Name, call["elid"]);
        if (!call.IsSubmit)
        {
            return FormView.Show(call, form, fields, values);
        }

        ParameterChecks.Check(fields, call, values.Cells.Count == 0 ? null : values);
        values.Change(fields.Stored(values));
        return Content.Ok;
    }

    // What is made is switched on, and a checkbox that was not sent is off.
    private static SimulatedCell? Default(Column column, FormFields fields) => column.Name switch
    {
        GroupFunction.ActiveColumn => "on",
        _ when fields.Sent.Any(p => p.Name == column.Name && p.Type == DataType.Flag) => "off",
        _ => null,
    };

    private Content Change(Call call, FormFields fields, SimulatedList rows, SimulatedRow row)
    {
        ParameterChecks.Check(fields, call, row);
        IReadOnlyCollection<KeyValuePair<string, string>> values = fields.Stored(row);
        string key = row.Text(rows.KeyColumn)!;
        string newKey = values.FirstOrDefault(v => v.Key == rows.KeyColumn).Value ?? key;
        if (newKey.Length == 0)
        {
            throw PanelFault.Missed(rows.KeyColumn);
        }

        if (!rows.TryChange(key, values))
        {
            throw PanelFault.Exists(rows.KeyColumn, newKey);
        }

        data.Rename(rows, key, newKey);
        return Content.Ok;
    }

    // Of several objects at once, "*" stands for "leave each as it is".
    private Content ChangeAll(Call call, Function form, SimulatedList rows, SimulatedRow[] chosen)
    {
        Call meant = call with { Parameters = call.Parameters.Where(static p => p.Value != "*").ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal) };
        foreach (SimulatedRow row in chosen)
        {
            Change(meant, new(form, FormMode.Edit, meant), rows, row);
        }

        return Content.Ok;
    }

    // What they have in common, and "*" where they differ.
    private static SimulatedRow Common(SimulatedRow[] rows)
    {
        SimulatedRow common = new();
        foreach (string name in rows.SelectMany(static r => r.Cells.Select(static c => c.Key)).Distinct(StringComparer.Ordinal))
        {
            common[name] = rows.All(r => r.Text(name) == rows[0].Text(name)) ? rows[0][name] : "*";
        }

        return common;
    }
}
