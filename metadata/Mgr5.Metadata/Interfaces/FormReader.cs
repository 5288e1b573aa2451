using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>Reads the parameters of a form.</summary>
internal static class FormReader
{
    /// <param name="forms">The form; several where a function includes the form of another.</param>
    /// <param name="facts">What else is known of it.</param>
    public static EquatableArray<Parameter> Read(IEnumerable<XElement> forms, FormFacts facts)
    {
        FormControl[] controls = [.. FormControl.Of(forms)];
        var numbers = new NumberedNames(controls.Select(static c => c.Name));
        (FormControl Control, string Name)[] named = [.. controls.Select(c => (c, numbers.PatternOf(c.Name)))];
        var rules = new HideRules(named);
        var reader = new ControlReader(facts);
        var captioned = new HashSet<XElement>();
        return named
            .SelectMany(c => reader.Read(c.Control, c.Name, IsFirstOf(captioned, c.Control)).Select(p => rules.Apply(p, c.Control)))

            // elid, snext and their like are of the protocol, even where a form carries them.
            .Where(static p => !WireNames.IsService(p.Name))
            .GroupBy(static p => p.Name, StringComparer.Ordinal)
            .Select(static same => same.Aggregate(Merge))
            .ToEquatableArray();
    }

    private static bool IsFirstOf(HashSet<XElement> captioned, FormControl control)
        => !control.IsHidden && control.Field is { } field && captioned.Add(field);

    // A form may have one control for creating and another one for changing, or one in each of two fields that hide each other.
    private static Parameter Merge(Parameter first, Parameter second) => first with
    {
        Title = first.Title ?? second.Title,
        Description = first.Description ?? second.Description,
        On = first.On == second.On ? first.On : FormMode.Both,
        Required = (first.Required || first.On == FormMode.Edit) && (second.Required || second.On == FormMode.Edit),
        ReadOnly = first.ReadOnly && second.ReadOnly,
        Hidden = first.Hidden && second.Hidden,
        When = first.When.Intersect(second.When).ToEquatableArray(),
        Unless = first.Unless.Intersect(second.Unless).ToEquatableArray(),
    };
}
