using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;

namespace Mgr5.Tool.Requests;

/// <summary>A request in the three ways that need no program. Secrets come from the environment.</summary>
internal static class ShellCommands
{
    private const string DefaultFormat = "xml";

    /// <summary>The address, with <see cref="ApiRequest.Mask"/> where a secret stands.</summary>
    public static string Url(ApiRequest request, PanelAddress panel)
    {
        IEnumerable<string> credentials = request.IsLogin ? [] : [$"auth={ApiRequest.Mask}"];
        IEnumerable<string> parameters = Others(request).Select(static p => $"{QueryEncoding.Encode(p.Name)}={p.Encoded}");
        return $"{panel.Url}?{string.Join('&', [.. credentials, $"func={QueryEncoding.Encode(request.Function)}", .. parameters, $"out={Format(request)}"])}";
    }

    /// <summary>
    /// The command on the panel's server: with the rights of who runs it, so without credentials. <c>-e</c> keeps the
    /// secrets out of the list of processes.
    /// </summary>
    public static string Mgrctl(ApiRequest request, PanelAddress panel)
    {
        IEnumerable<string> parameters = Others(request).Where(static p => !p.IsSecret).Select(static p => $"{p.Name}={p.Value}");
        IEnumerable<string> secrets = Others(request).Where(static p => p.IsSecret).Select(static p => $"-e {ShellText.Quote($"{p.Name}=${Variable(p.Name)}")}");
        string[] words = ["mgrctl", "-m", panel.Panel, "-o", Format(request), request.Function, .. parameters];
        return string.Join(' ', [.. words.Select(ShellText.Quote), .. secrets]);
    }

    /// <summary>The command anywhere: a POST, since addresses are logged; bash hands the secrets over in files that are none.</summary>
    public static string Curl(ApiRequest request, PanelAddress panel)
    {
        IEnumerable<string> parameters = Others(request).Where(static p => !p.IsSecret)
            .Select(static p => ShellText.Quote($"{QueryEncoding.Encode(p.Name)}={p.Value}"));
        IEnumerable<string> secrets = Others(request).Where(static p => p.IsSecret).Select(static p => p.Name)
            .Concat(request.IsLogin ? [] : ["auth"])
            .Select(static n => $"{QueryEncoding.Encode(n)}@<(printf %s \"${Variable(n)}\")");
        return string.Join(
            " --data-urlencode ",
            [$"curl {ShellText.Quote(panel.Url)}", ShellText.Quote($"func={request.Function}"), .. parameters, $"out={Format(request)}", .. secrets]);
    }

    private static IEnumerable<ApiParameter> Others(ApiRequest request) => request.Parameters.Where(static p => p.Name != "out");

    private static string Format(ApiRequest request) => request["out"] is { } format ? QueryEncoding.Encode(format) : DefaultFormat;

    // With a prefix: a parameter called "path" is not to be the shell's.
    private static string Variable(string parameter)
        => "MGR5_" + string.Concat(parameter.Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
}
