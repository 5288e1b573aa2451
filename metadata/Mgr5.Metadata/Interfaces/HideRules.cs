using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>
/// What <c>&lt;if value="V" hide="F"/&gt;</c> and <c>&lt;else hide="F"/&gt;</c> in a control say of the other controls, turned
/// round: with which values of which controls the panel ignores a control, or does not. <c>F</c> names a field; where no field
/// has the name, a page; else a control. What another part of the form describes is not here and is passed over.
/// </summary>
internal sealed class HideRules
{
    private readonly List<Rule> _rules = [];

    /// <param name="controls">The controls of one form with the names that they are kept under.</param>
    public HideRules(IReadOnlyList<(FormControl Control, string Name)> controls)
    {
        var fields = new HashSet<string?>(controls.Select(static c => c.Control.FieldName), StringComparer.Ordinal);
        var pages = new HashSet<string?>(controls.Select(static c => c.Control.PageName), StringComparer.Ordinal);
        foreach ((FormControl control, string name) in controls.Where(static c => !WireNames.IsPattern(c.Name)))
        {
            string[] stated = [.. control.Node.Elements("if").Select(node => ValueOf(node, control)).OfType<string>()];
            foreach (XElement node in control.Node.Elements())
            {
                if (node.Text("hide") is { } target)
                {
                    Place place = fields.Contains(target) ? Place.Field : pages.Contains(target) ? Place.Page : Place.Control;
                    string[] values = node.Name.LocalName == "else" ? stated : ValueOf(node, control) is { } value ? [value] : [];
                    _rules.Add(new(name, control.IsFlag, place, target, node.Name.LocalName == "else", values));
                }
            }
        }
    }

    private enum Place
    {
        Field,
        Page,
        Control,
    }

    /// <summary>The parameter with the conditions on it: one for each control that rules it.</summary>
    public Parameter Apply(Parameter parameter, FormControl control)
    {
        var when = new List<Condition>(parameter.When);
        var unless = new List<Condition>();
        foreach (IGrouping<string, Rule> rules in _rules.Where(r => r.Rules(control) && r.By != parameter.Name).GroupBy(static r => r.By, StringComparer.Ordinal))
        {
            string[] hiding = [.. rules.Where(static r => !r.IsElse).SelectMany(static r => r.Values).Distinct(StringComparer.Ordinal)];
            string[]? all = rules.FirstOrDefault(static r => r.IsElse)?.Values ?? (rules.Any(static r => r.IsFlag) ? ["on", "off"] : null);
            string[] showing = [.. (all ?? []).Except(hiding, StringComparer.Ordinal)];
            if (showing.Length > 0 && !when.Exists(c => c.Parameter == rules.Key))
            {
                when.Add(new(rules.Key, [.. showing]));
            }
            else if (hiding.Length > 0)
            {
                unless.Add(new(rules.Key, [.. hiding]));
            }
        }

        return parameter with { When = when.ToEquatableArray(), Unless = unless.ToEquatableArray() };
    }

    // An empty flag is off.
    private static string? ValueOf(XElement node, FormControl control)
        => node.Says("empty") ? (control.IsFlag ? "off" : "") : node.Name.LocalName == "if" ? node.Attribute("value")?.Value : null;

    private sealed record Rule(string By, bool IsFlag, Place Place, string Target, bool IsElse, string[] Values)
    {
        public bool Rules(FormControl control) => Target == Place switch
        {
            Place.Field => control.FieldName,
            Place.Page => control.PageName,
            _ => control.Name,
        };
    }
}
