using Mgr5.Metadata.Requests;

namespace Mgr5.Metadata.Calls;

/// <summary>The parameters that are said in the options of any call.</summary>
internal static class CallOptions
{
    public static bool Has(string parameter) => PropertyOf(parameter) is not null;

    /// <summary>The argument; empty where there is nothing to say in it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="more">What else the options say, as members of an initializer.</param>
    public static string Of(ApiRequest request, params string[] more)
    {
        string[] options =
        [
            .. request.Parameters.Where(static p => Has(p.Name)).Select(static p => $"{PropertyOf(p.Name)} = {ParameterText.Of(p)}"),
            .. more.Where(static m => m.Length > 0),
        ];
        return options.Length == 0 ? "" : $"options: new() {{ {string.Join(", ", options)} }}";
    }

    private static string? PropertyOf(string parameter) => parameter switch
    {
        "su" => "Su",
        "lang" => "Lang",
        "clicked_button" => "Button",
        _ => null,
    };
}
