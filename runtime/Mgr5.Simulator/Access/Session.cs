using System.Net;

namespace Mgr5.Simulator.Access;

/// <summary>What the panel keeps between a login and the end of the session.</summary>
internal sealed class Session(string id, SimulatedUser user, IPAddress address, bool isConfirmed)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _filters = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    public SimulatedUser User { get; } = user;

    /// <summary>From where it was begun.</summary>
    public IPAddress Address { get; } = address;

    /// <summary>Whether the second factor was given, or none is asked for.</summary>
    public bool IsConfirmed { get; } = isConfirmed;

    /// <summary>The time stamp of the last call.</summary>
    public long LastCall { get; set; }

    /// <summary>The page size that was last asked for: a panel remembers it.</summary>
    public int? PageSize { get; set; }

    /// <summary>The filter that was stored for the list; empty where there is none.</summary>
    public IReadOnlyDictionary<string, string> Filter(string list)
        => _filters.TryGetValue(list, out IReadOnlyDictionary<string, string>? filter) ? filter : System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Stores a filter for the list in place of an earlier one; an empty one lifts it.</summary>
    public void SetFilter(string list, IReadOnlyDictionary<string, string> filter) => _filters[list] = filter;
}
