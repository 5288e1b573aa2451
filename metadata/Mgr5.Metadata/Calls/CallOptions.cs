using Mgr5.Metadata.Requests;

namespace Mgr5.Metadata.Calls;

/// <summary>The parameters that are said in the options of any call.</summary>
internal static class CallOptions
{
    public static bool Has(string parameter) => PropertyOf(parameter) is not null;

    /// <summary>The argument; empty where the request has none of them.</summary>
    public static string Of(ApiRequest request)
    {
        string[] options = [.. request.Parameters.Where(static p => Has(p.Name)).Select(static p => $"{PropertyOf(p.Name)} = {CSharpLiteral.Of(p.Value)}")];
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
