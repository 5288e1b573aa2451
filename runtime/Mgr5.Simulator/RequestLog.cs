using System.Globalization;
using System.Text;

namespace Mgr5.Simulator;

/// <summary>What was asked so far.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<SimulatedRequest> _requests = [];
    private readonly List<(Func<SimulatedRequest, bool> IsWanted, TaskCompletionSource<SimulatedRequest> Comes)> _waiting = [];

    public IReadOnlyList<SimulatedRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The same as a panel writes them.</summary>
    public IReadOnlyList<string> Lines => [.. All.Select(static (request, index) => Line(request, index + 1))];

    public void Add(SimulatedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            _waiting.RemoveAll(w => w.IsWanted(request) && w.Comes.TrySetResult(request));
        }
    }

    /// <summary>The next request of that kind.</summary>
    public async Task<SimulatedRequest> NextAsync(Func<SimulatedRequest, bool> isWanted, CancellationToken cancellationToken)
    {
        // Who waits goes on somewhere else than in the middle of a call.
        TaskCompletionSource<SimulatedRequest> comes = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((isWanted, comes));
        }

        return await comes.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Line(SimulatedRequest request, int number)
    {
        string query = string.Join('&', request.Raw.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => $"{Encode(p.Key)}={Encode(p.Value)}"));
        string time = request.Time.ToString("MMM d HH:mm:ss", CultureInfo.InvariantCulture);

        // The day has two places: "May  7".
        time = request.Time.Day < 10 ? time.Insert(4, " ") : time;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time} [{Environment.ProcessId}:{number}] core_module INFO Request [{request.Address}][{request.Chain}] '{query}'");
    }

    // A panel leaves the dot of functions, and escapes even the hyphen.
    private static string Encode(string text)
    {
        StringBuilder encoded = new(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || (char)b is '.' or '_' or '*')
            {
                encoded.Append((char)b);
            }
            else
            {
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}
