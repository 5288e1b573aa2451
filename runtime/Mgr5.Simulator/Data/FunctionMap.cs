using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Data;

/// <summary>Which list a function belongs to: a form or a group operation right below a list acts on its rows.</summary>
internal sealed class FunctionMap(Snapshot snapshot)
{
    private readonly Dictionary<string, Function> _wizards = Wizards(snapshot);

    public Function? Find(string name) => snapshot.Find(name);

    /// <summary>The wizard that the function is, or is a step of; null where it is neither.</summary>
    public Function? WizardOf(string name) => _wizards.GetValueOrDefault(name);

    /// <summary>The list right above; null where there is none.</summary>
    public Function? ListOf(Function function)
        => function.Name.LastIndexOf('.') is var dot and > 0 && Find(function.Name[..dot]) is { Kind: FunctionKind.List } list ? list : null;

    /// <summary>
    /// The list whose rows the form shows, makes and changes. A list's filter and the start of a wizard (a form with forms below
    /// it) stand below a list too, and make no rows.
    /// </summary>
    public Function? ListOfForm(Function form)
        => form.Name.EndsWith(".filter", StringComparison.Ordinal) || HasForms(form) ? null : ListOf(form);

    /// <summary>Whether the function is a form or a whole wizard that makes rows of a list.</summary>
    public bool MakesRows(Function function) => WizardOf(function.Name) is { } wizard
        ? wizard == function && ListOf(wizard) is not null
        : function.Kind == FunctionKind.Form && ListOfForm(function) is not null;

    private bool HasForms(Function form)
    {
        string prefix = form.Name + ".";
        return snapshot.Functions.Any(f => f.Kind == FunctionKind.Form
            && f.Name.StartsWith(prefix, StringComparison.Ordinal)
            && f.Name.IndexOf('.', prefix.Length) < 0);
    }

    // A step of two wizards goes on with the first.
    private static Dictionary<string, Function> Wizards(Snapshot snapshot)
    {
        Dictionary<string, Function> wizards = new(StringComparer.Ordinal);
        foreach (Function wizard in snapshot.Functions.Where(static f => f.Steps is { Count: > 0 }))
        {
            foreach (string name in wizard.Steps!.Value.Prepend(wizard.Name))
            {
                wizards.TryAdd(name, wizard);
            }
        }

        return wizards;
    }
}
