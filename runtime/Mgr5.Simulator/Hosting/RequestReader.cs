using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Mgr5.Simulator.Hosting;

/// <summary>Merges the parameters of query and body. Of a parameter that is there twice the last one counts, and the body's after the query's.</summary>
internal static class RequestReader
{
    // How long a body may be says the server; how it is parted is the client's affair.
    private static readonly FormOptions Unlimited = new()
    {
        ValueCountLimit = int.MaxValue,
        KeyLengthLimit = int.MaxValue,
        ValueLengthLimit = int.MaxValue,
        MultipartBodyLengthLimit = long.MaxValue,
    };

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        Dictionary<string, SimulatedFile> files = new(StringComparer.Ordinal);
        Merge(parameters, request.Query);
        if (request.HasFormContentType)
        {
            IFormCollection form = await request.ReadFormAsync(Unlimited, request.HttpContext.RequestAborted).ConfigureAwait(false);
            Merge(parameters, form);
            foreach (IFormFile file in form.Files)
            {
                parameters[file.Name] = file.FileName;
                files[file.Name] = await ReadAsync(file, request.HttpContext.RequestAborted).ConfigureAwait(false);
            }
        }

        HttpContext context = request.HttpContext;
        return new(request.Method, request.Path.Value ?? "/", parameters, files, context.Connection.RemoteIpAddress ?? IPAddress.Loopback)
        {
            Cookie = name => request.Cookies[name],
            Header = name => request.Headers[name] is [.., { } last] ? last : null,
        };
    }

    private static async Task<SimulatedFile> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using MemoryStream content = new();
        await file.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        return new(file.FileName, content.ToArray());
    }

    private static void Merge(Dictionary<string, string> parameters, IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        foreach ((string name, StringValues value) in values)
        {
            parameters[name] = value is [.., { } last] ? last : "";
        }
    }
}
