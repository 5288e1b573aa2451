using System.Globalization;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Emission;

/// <summary>What the metadata says of a parameter besides its texts, in a few words each.</summary>
internal static class ParameterNotes
{
    public static IEnumerable<string> Of(Parameter parameter, PropertyType type)
    {
        if (parameter.Required)
        {
            yield return parameter.On == FormMode.New ? "required" : "required when creating";
        }

        if (parameter.On != FormMode.Both)
        {
            yield return parameter.On == FormMode.New ? "only when creating" : "only when changing";
        }

        foreach (Condition condition in parameter.When)
        {
            yield return $"only with {Documentation.Code(Phrase(condition))}";
        }

        foreach (Condition condition in parameter.Unless)
        {
            yield return $"not with {Documentation.Code(Phrase(condition))}";
        }

        if (parameter.HasDefault)
        {
            yield return "filled by the panel when not sent";
        }

        if (Range(parameter) is { } range)
        {
            yield return range;
        }

        if (parameter.MaxLength is { } maxLength)
        {
            yield return $"at most {Number(maxLength)} characters";
        }

        if (parameter.DynamicChoice)
        {
            yield return "one of the form's options";
        }

        if (parameter.Separator != Separator.None)
        {
            yield return $"parted by a {parameter.Separator.ToString().ToLowerInvariant()}";
        }

        if (parameter.Unlimit && type != PropertyType.Limit)
        {
            yield return "empty is without limit";
        }

        if (parameter.Check is { } check)
        {
            yield return $"checked as {Documentation.Code(check)}";
        }

        if (parameter.Convert is { } convert)
        {
            yield return $"converted to {CSharpText.Documentation(convert)}";
        }

        if (parameter.Level is { } level)
        {
            yield return $"level {CSharpText.Documentation(level)}";
        }

        if (parameter.Multiline)
        {
            yield return "several lines";
        }

        if (parameter.Refresh)
        {
            yield return "other fields depend on it";
        }

        if (parameter.Hidden)
        {
            yield return "hidden";
        }

        if (parameter.Secret)
        {
            yield return "secret";
        }
    }

    private static string? Range(Parameter parameter) => (parameter.Minimum, parameter.Maximum) switch
    {
        ({ } minimum, { } maximum) => $"{Number(minimum)} to {Number(maximum)}",
        ({ } minimum, null) => $"at least {Number(minimum)}",
        (null, { } maximum) => $"at most {Number(maximum)}",
        _ => null,
    };

    private static string Phrase(Condition condition) => $"{condition.Parameter}={string.Join("|", condition.Values)}";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
