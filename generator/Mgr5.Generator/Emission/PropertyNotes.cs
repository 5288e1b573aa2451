using System.Globalization;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Emission;

/// <summary>What the metadata says about a parameter besides its type, for its remarks.</summary>
internal static class PropertyNotes
{
    public static string Of(PropertyShape property)
    {
        if (property.Parameter is not { } parameter)
        {
            return "";
        }

        string notes = string.Join("; ", NotesOn(parameter));
        return notes.Length == 0 ? "" : $": {notes}.";
    }

    private static IEnumerable<string> NotesOn(Parameter parameter)
    {
        if (parameter.Required)
        {
            yield return "required when creating";
        }

        if (parameter.On != FormMode.Both)
        {
            yield return parameter.On == FormMode.New ? "only when creating" : "only when changing";
        }

        if (parameter.HasDefault)
        {
            yield return "the panel fills it when it is not sent";
        }

        if (parameter.MaxLength is { } maxLength)
        {
            yield return $"at most {maxLength.ToString(CultureInfo.InvariantCulture)} characters";
        }

        if (parameter.Convert is { } convert)
        {
            yield return $"converted to {CSharpText.Documentation(convert)}";
        }

        if (parameter.Separator != Separator.None)
        {
            yield return $"parted by a {parameter.Separator.ToString().ToLowerInvariant()} on the wire";
        }

        if (parameter.Unlimit)
        {
            yield return $"without limit is <c>[{CSharpText.Documentation(CSharpText.Literal(parameter.Name))}] = \"\"</c>";
        }

        foreach (Condition condition in parameter.When)
        {
            string values = string.Join(" or ", condition.Values.Select(static v => $"<c>{CSharpText.Documentation(v)}</c>"));
            yield return $"only with <c>{CSharpText.Documentation(condition.Parameter)}</c> {values}";
        }

        if (parameter.Secret)
        {
            yield return "secret, never printed";
        }
    }
}
