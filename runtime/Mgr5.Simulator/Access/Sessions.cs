using System.Net;
using System.Security.Cryptography;

namespace Mgr5.Simulator.Access;

/// <summary>The sessions that live. Each call puts off the end.</summary>
internal sealed class Sessions(TimeProvider time, TimeSpan lifetime, bool isBound)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="address">From where.</param>
    /// <param name="isConfirmed">Whether no second factor is asked for any more.</param>
    public Session Begin(SimulatedUser user, IPAddress address, bool isConfirmed)
    {
        Session session = new(RandomNumberGenerator.GetHexString(24, lowercase: true), user, address, isConfirmed) { LastCall = time.GetTimestamp() };
        lock (_gate)
        {
            _sessions.Add(session.Id, session);
        }

        return session;
    }

    /// <summary>The session, if it lives and the address may use it; the call counts as its last one.</summary>
    public Session? Use(string id, IPAddress address)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(id, out Session? session) || !IsAlive(session) || (isBound && !session.Address.Equals(address)))
            {
                return null;
            }

            session.LastCall = time.GetTimestamp();
            return session;
        }
    }

    /// <summary>Ends the session.</summary>
    /// <returns>Whether there was one.</returns>
    public bool End(string id)
    {
        lock (_gate)
        {
            return _sessions.Remove(id, out Session? session) && IsAlive(session);
        }
    }

    /// <summary>Those that live.</summary>
    public IReadOnlyList<Session> All()
    {
        lock (_gate)
        {
            return [.. _sessions.Values.Where(IsAlive)];
        }
    }

    public void EndAll()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }

    private bool IsAlive(Session session) => time.GetElapsedTime(session.LastCall) < lifetime;
}
