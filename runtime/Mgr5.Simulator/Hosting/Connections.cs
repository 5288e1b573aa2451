using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Mgr5.Simulator.Hosting;

/// <summary>The open connections, to be reset as a process does that is killed.</summary>
internal sealed class Connections
{
    private readonly ConcurrentDictionary<ConnectionContext, byte> _open = new();

    /// <summary>Knows a connection as long as it is open.</summary>
    public async Task WatchAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        _open.TryAdd(connection, 0);
        try
        {
            await next(connection).ConfigureAwait(false);
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    }

    public void ResetAll()
    {
        foreach (ConnectionContext connection in _open.Keys)
        {
            Reset(connection);
        }
    }

    /// <summary>Resets the connection of that id, at once.</summary>
    public void Reset(string id)
    {
        if (_open.Keys.FirstOrDefault(c => c.ConnectionId == id) is { } connection)
        {
            Reset(connection);
        }
    }

    // Without lingering, closing sends a reset instead of an orderly end.
    private static void Reset(ConnectionContext connection)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new(enable: true, seconds: 0);
        }

        connection.Abort();
    }
}
