using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Views;

/// <summary>What a snapshot says of a parameter besides name, type and title, in a few words.</summary>
internal static class ParameterFacts
{
    public static string Describe(Parameter parameter)
    {
        string?[] facts =
        [
            parameter.Required ? "required" : null,
            parameter.On switch { FormMode.New => "new only", FormMode.Edit => "edit only", _ => null },
            parameter.MaxLength is { } maxLength ? $"max {maxLength}" : null,
            parameter.Convert,
            parameter.Values is { Count: > 0 } values ? string.Join("|", values.Select(static v => v.Value)) : null,
            parameter.DynamicChoice ? "dynamic choice" : null,
            parameter.Separator == Separator.None ? null : $"several, by {parameter.Separator.ToString().ToLowerInvariant()}",
            parameter.When.Count == 0 ? null : "with " + string.Join(" and ", parameter.When.Select(Describe)),
            parameter.Unless.Count == 0 ? null : "not with " + string.Join(" or ", parameter.Unless.Select(Describe)),
            parameter.Unlimit ? "empty: no limit" : null,
            parameter.File ? "file" : null,
            parameter.ReadOnly ? "read-only" : null,
            parameter.Secret ? "secret" : null,
            parameter.HasDefault ? "has default" : null,
        ];
        return string.Join("; ", facts.Where(static f => f is not null));
    }

    private static string Describe(Condition condition) => $"{condition.Parameter}={string.Join("|", condition.Values)}";
}
