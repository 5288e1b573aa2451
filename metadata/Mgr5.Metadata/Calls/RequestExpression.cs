using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Calls;

/// <summary>Writes the parameters of a request: <c>new() { Name = "example.org", ["plugin_field"] = "on" }</c>.</summary>
internal static class RequestExpression
{
    /// <param name="parameters">What is sent.</param>
    /// <param name="node">The function; null: nothing is known of it.</param>
    public static string Of(IEnumerable<ApiParameter> parameters, NodeShape? node)
    {
        string[] members = [.. parameters.Select(p => Member(p, node))];
        return members.Length == 0 ? "new()" : $"new() {{ {string.Join(", ", members)} }}";
    }

    // By its wire name goes what has no property, and what its property would send in another spelling.
    private static string Member(ApiParameter parameter, NodeShape? node)
    {
        foreach (PropertyShape property in node?.Request?.Properties ?? [])
        {
            if (property.WireName == parameter.Name && Typed(parameter, property, node!) is { } value)
            {
                return $"{property.Name} = {value}";
            }
        }

        return $"[{CSharpLiteral.Of(parameter.Name)}] = {ParameterText.Of(parameter)}";
    }

    private static string? Typed(ApiParameter parameter, PropertyShape property, NodeShape node)
        => parameter.RunTime is not { } value ? TypedValue.Of(parameter.Value, property, node)
            : value.Fits(property.Type) ? value.Expression
            : property.Type is PropertyType.Text or PropertyType.Choice ? value.AsText
            : null;
}
