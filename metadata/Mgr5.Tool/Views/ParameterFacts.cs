using System.Globalization;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Views;

/// <summary>What a snapshot says of a parameter besides name, type, title and hint, in a few words that can be wrapped.</summary>
internal static class ParameterFacts
{
    public static string Describe(Parameter parameter)
    {
        string?[] facts =
        [
            parameter.Required ? "required" : null,
            parameter.On switch { FormMode.New => "new only", FormMode.Edit => "edit only", _ => null },
            Range(parameter.Minimum, parameter.Maximum),
            parameter.MaxLength is { } maxLength ? string.Create(CultureInfo.InvariantCulture, $"at most {maxLength} characters") : null,
            parameter.Check is { } check ? $"checked as {check}{(parameter.CheckArguments is { } arguments ? $"({arguments})" : "")}" : null,
            parameter.Mask is { } mask ? $"mask {mask}" : null,
            parameter.Convert,
            parameter.Values is { Count: > 0 } values ? Choices(values, parameter.DynamicChoice) : parameter.DynamicChoice ? "dynamic choice" : null,
            parameter.Separator == Separator.None ? null : $"several, by {parameter.Separator.ToString().ToLowerInvariant()}",
            parameter.When.Count == 0 ? null : "with " + string.Join(" and ", parameter.When.Select(Describe)),
            parameter.Unless.Count == 0 ? null : "not with " + string.Join(" nor ", parameter.Unless.Select(Describe)),
            parameter.Unlimit ? "empty: no limit" : null,
            parameter.Multiline ? "several lines" : null,
            parameter.File ? "file" : null,
            parameter.Hidden ? "hidden" : null,
            parameter.ReadOnly ? "read-only" : null,
            parameter.Secret ? "secret" : null,
            parameter.HasDefault ? "has default" : null,
            parameter.Refresh ? "changes others" : null,
            parameter.Level is { } level ? $"level {level}" : null,
            parameter.Levels.Count == 0 ? null : $"seen as {string.Join(", ", parameter.Levels)}",
        ];
        return string.Join("; ", facts.Where(static f => f is not null));
    }

    private static string Choices(EquatableArray<Choice> values, bool hasOthers)
        => $"one of {string.Join(", ", values.Select(static v => v.Value.Length == 0 ? "\"\"" : v.Value))}{(hasOthers ? " or others" : "")}";

    private static string? Range(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min} to {max}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"at least {min}"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
        _ => null,
    };

    private static string Describe(Condition condition)
        => $"{condition.Parameter}={string.Join(" or ", condition.Values.Select(static v => v.Length == 0 ? "\"\"" : v))}";
}
