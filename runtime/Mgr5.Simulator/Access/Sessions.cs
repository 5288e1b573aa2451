using System.Security.Cryptography;

namespace Mgr5.Simulator.Access;

/// <summary>The sessions that live. Each call puts off the end.</summary>
internal sealed class Sessions(TimeProvider time, TimeSpan lifetime)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    public Session Begin(SimulatedUser user)
    {
        Session session = new(RandomNumberGenerator.GetHexString(24, lowercase: true), user) { LastCall = time.GetTimestamp() };
        lock (_gate)
        {
            _sessions.Add(session.Id, session);
        }

        return session;
    }

    /// <summary>The session, if it lives; the call counts as its last one.</summary>
    public Session? Use(string id)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(id, out Session? session))
            {
                return null;
            }

            long now = time.GetTimestamp();
            if (time.GetElapsedTime(session.LastCall, now) >= lifetime)
            {
                _sessions.Remove(id);
                return null;
            }

            session.LastCall = now;
            return session;
        }
    }

    public void End(string id)
    {
        lock (_gate)
        {
            _sessions.Remove(id);
        }
    }

    public void EndAll()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }
}
