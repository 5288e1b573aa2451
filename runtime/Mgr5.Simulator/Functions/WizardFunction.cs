using System.Xml.Linq;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// A wizard whose steps the snapshot knows. It is called by its own name and answers with its first step that applies; a step that is
/// sent with <c>sok</c> answers with the next one, with <c>sback</c> with the one before, and the last one makes a row of the list
/// above the wizard. What was chosen so far comes with every call: the panel keeps nothing.
/// </summary>
internal sealed class WizardFunction(FunctionMap map, FormFunction forms, Func<string, SimulatedRequest, bool> isSkipped)
{
    public Content Answer(Call call, Function wizard, SimulatedRequest request)
    {
        string[] steps = [.. wizard.Steps!.Value];
        bool[] applies = [.. steps.Select(step => !isSkipped(step, request))];
        int here = Array.IndexOf(steps, call.Function);
        if (here < 0)
        {
            return Show(call, steps, applies, Array.IndexOf(applies, true));
        }

        if (call.NotEmpty("sback") is not null)
        {
            int before = here == 0 ? -1 : Array.LastIndexOf(applies, true, here - 1);
            return Show(call, steps, applies, before < 0 ? here : before);
        }

        if (!call.IsSubmit)
        {
            return Show(call, steps, applies, here);
        }

        if (map.Find(steps[here]) is { } form)
        {
            ParameterChecks.Check(new(form, FormMode.Both, call), call, null);
        }

        int next = Array.IndexOf(applies, true, here + 1);
        return next < 0 ? Finish(call, wizard, steps) : Show(call, steps, applies, next);
    }

    private Content Finish(Call call, Function wizard, string[] steps)
    {
        if (map.ListOf(wizard) is not { } list)
        {
            return Content.Ok;
        }

        IEnumerable<Parameter> parameters = steps.SelectMany(step => map.Find(step)?.Parameters ?? []).DistinctBy(static p => p.Name);
        return forms.Create(call, wizard with { Parameters = parameters.ToEquatableArray() }, list);
    }

    private Content Show(Call call, string[] steps, bool[] applies, int index)
    {
        if (index < 0)
        {
            return Content.Ok;
        }

        string step = steps[index];
        Function form = map.Find(step) ?? new Function { Name = step, Parameters = [] };
        FormFields fields = new(form, FormMode.Both, call);
        Content shown = FormView.Show(call, form, fields, null, showsSent: true);
        HashSet<string> names = [.. shown.Before.Select(static n => n.Name.LocalName)];
        return shown with
        {
            Function = step,
            Before =
            [
                .. shown.Before,
                .. call.Parameters.Where(p => IsCarried(call, p.Key) && !names.Contains(p.Key)).Select(static p => Node.Of(p.Key, p.Value)),
                new XElement("steps", steps.Index().Select(s => new XElement("step", new XAttribute("name", s.Item), applies[s.Index] ? null : new XAttribute("unavailable", "yes")))),
                new XElement("snext", "ok"),
            ],
        };
    }

    private static bool IsCarried(Call call, string parameter)
        => !WireNames.IsService(parameter) && !WireNames.IsUserInterface(parameter) && !call.IsSecret(parameter) && Node.IsName(parameter);
}
