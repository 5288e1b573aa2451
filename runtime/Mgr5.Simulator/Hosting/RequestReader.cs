using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Mgr5.Simulator.Hosting;

/// <summary>Merges the parameters of query and body. Of a parameter that is there twice the last one counts, and the body's after the query's.</summary>
internal static class RequestReader
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(HttpRequest request)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        Merge(parameters, request.Query);
        if (request.HasFormContentType)
        {
            Merge(parameters, await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false));
        }

        return parameters;
    }

    private static void Merge(Dictionary<string, string> parameters, IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        foreach ((string name, StringValues value) in values)
        {
            parameters[name] = value is [.., { } last] ? last : "";
        }
    }
}
