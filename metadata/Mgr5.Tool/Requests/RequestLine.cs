using Mgr5.Metadata.Logs;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Commands;

namespace Mgr5.Tool.Requests;

/// <summary>A line that holds a request: of a log, or an address, or a bare query.</summary>
internal sealed record RequestLine(ApiRequest Request)
{
    /// <summary>The line of the log; null where it is none.</summary>
    public LogRequest? Log { get; private init; }

    /// <summary>The panel that an address names.</summary>
    public string? Panel { get; private init; }

    /// <summary>The host that an address names.</summary>
    public string? Host { get; private init; }

    /// <summary>Reads a line; null where it holds no request that somebody sent to the panel.</summary>
    public static RequestLine? Read(string line, Snapshot? snapshot)
    {
        if (LogLine.Read(line) is { } log)
        {
            // The panel's calls of itself come and go with the request that they serve.
            return log.Kind == LogRequestKind.Request && RequestCleaner.Clean(log.Query, snapshot) is { } logged ? new(logged) { Log = log } : null;
        }

        // In a sentence, which other lines of a log are, an address is only told of.
        string text = line.Trim().Trim('\'', '"');
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 || text[..equals].Any(char.IsWhiteSpace) ? null : ReadAddress(text, equals, snapshot);
    }

    private static RequestLine? ReadAddress(string text, int equals, Snapshot? snapshot)
    {
        int start = text.LastIndexOf('?', equals) + 1;
        int hash = text.IndexOf('#', start);
        bool isAddress = start > 0 && hash >= 0;
        Query query = Query.Parse(text, QuerySpan.FromBounds(start, isAddress ? hash : text.Length), []);
        if (RequestCleaner.Clean(query, snapshot) is not { } request)
        {
            return null;
        }

        string[] path = text[..start].TrimEnd('?').Split('/');
        bool hasHost = path is ["https:" or "http:", "", _, ..] && HostName.IsValid(path[2]);
        return new(request)
        {
            Panel = path.Length > (hasHost ? 3 : 0) && PanelName.IsValid(path[^1]) ? path[^1] : null,
            Host = hasHost ? path[2] : null,
        };
    }
}
