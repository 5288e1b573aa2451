using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// A form: without <c>sok</c> it shows, with it stores. Below a list it makes (no <c>elid</c>) or changes a row; elsewhere it
/// stands for one object of its own.
/// </summary>
internal sealed class FormFunction(PanelData data, FunctionMap map, Action<string, SimulatedRow> created)
{
    public Content Answer(Call call, Function form)
    {
        if (map.ListOfForm(form) is not { } list)
        {
            return Single(call, form);
        }

        SimulatedList rows = Parents.RowsOf(data, list, call, "plid");
        if (call["elid"] is not { } key)
        {
            FormFields fields = new(form, FormMode.New);
            return call.IsSubmit ? Create(call, form, fields, list, rows) : FormView.Show(call, form, fields, null);
        }
        else
        {
            FormFields fields = new(form, FormMode.Edit);
            SimulatedRow row = rows.Find(key) ?? throw PanelFault.Missed("elid", key);
            return call.IsSubmit ? Change(call, fields, rows, key, row) : FormView.Show(call, form, fields, row);
        }
    }

    // The first submit of such a form is like a creation: what is required has to be there.
    private Content Single(Call call, Function form)
    {
        FormFields fields = new(form, FormMode.Both);
        SimulatedRow values = data.Form(form.Name, call["elid"]);
        if (!call.IsSubmit)
        {
            return FormView.Show(call, form, fields, values);
        }

        ParameterChecks.Check(fields, call, values.Cells.Count == 0 ? null : values);
        values.Change(fields.Stored(call, values));
        return Content.Ok;
    }

    private Content Create(Call call, Function form, FormFields fields, Function list, SimulatedList rows)
    {
        ParameterChecks.Check(fields, call, null);

        SimulatedRow row = new();
        row.Change(fields.Stored(call, null));
        string id = row.Text("id") is { Length: > 0 } sent ? sent : data.NextId(rows);
        row["id"] = id;
        if (string.IsNullOrEmpty(row.Text(rows.KeyColumn)))
        {
            row[rows.KeyColumn] = id; // How a panel makes such a key is its own affair.
        }

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

    // What is made is switched on, and a checkbox that was not sent is off.
    private static SimulatedCell? Default(Column column, FormFields fields) => column.Name switch
    {
        GroupFunction.ActiveColumn => "on",
        _ when fields.Sent.Any(p => p.Name == column.Name && p.Type == DataType.Flag) => "off",
        _ => null,
    };

    private static Content Change(Call call, FormFields fields, SimulatedList rows, string key, SimulatedRow row)
    {
        ParameterChecks.Check(fields, call, row);
        IReadOnlyCollection<KeyValuePair<string, string>> values = fields.Stored(call, row);
        if (values.FirstOrDefault(v => v.Key == rows.KeyColumn) is { Value: { } newKey })
        {
            if (newKey.Length == 0)
            {
                throw PanelFault.Missed(rows.KeyColumn);
            }

            return rows.TryChange(key, values) ? Content.Ok : throw PanelFault.Exists(rows.KeyColumn, newKey);
        }

        rows.TryChange(key, values);
        return Content.Ok;
    }
}
