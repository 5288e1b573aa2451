namespace Mgr5.Simulator.Access;

/// <summary>The keys with which somebody may log in once, without a password.</summary>
internal sealed class OneTimeKeys
{
    public const int ShortestLength = 16;

    private readonly Lock _gate = new();
    private readonly HashSet<(string User, string Key)> _keys = [];

    public void Add(string user, string key)
    {
        lock (_gate)
        {
            _keys.Add((user, key));
        }
    }

    /// <summary>Whether the key is the user's. It is spent by asking.</summary>
    public bool Spend(string user, string key)
    {
        lock (_gate)
        {
            return _keys.Remove((user, key));
        }
    }
}
