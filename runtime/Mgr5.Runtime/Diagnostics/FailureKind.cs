using System.Globalization;
using System.Text.Json;

namespace Mgr5;

/// <summary>
/// What a call failed of, in one word of a small set (<c>error.type</c>). Messages are left out of logs, traces and metrics: panels put
/// values of parameters into them.
/// </summary>
internal static class FailureKind
{
    // No class of errors has a longer name; what has is no name.
    private const int Longest = 40;

    public static string Of(Exception failure) => failure switch
    {
        PanelException { Type: var type } when IsWord(type) => type,
        PanelTransportException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        PanelTransportException { InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } }
            => JsonNamingPolicy.SnakeCaseLower.ConvertName(error.ToString()),
        _ => failure.GetType().FullName!,
    };

    private static bool IsWord(string type)
        => type.Length is > 0 and <= Longest && type.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
