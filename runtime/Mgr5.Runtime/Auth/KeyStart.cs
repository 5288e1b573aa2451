namespace Mgr5;

/// <summary>A key that logs its user in once.</summary>
internal sealed class KeyStart(string user, string key) : SessionStart
{
    // A key is spent for all connections that use it.
    private volatile bool _isSpent;

    public override bool IsRepeatable => false;

    public override async Task<string> BeginAsync(PanelTransport transport, CancellationToken cancellationToken)
    {
        if (_isSpent)
        {
            throw Ended("the session of the one-time key is over, and a key is good for one login");
        }

        try
        {
            string id = await LogInAsync(
                transport, [new("username", user), new("key", key), new("checkcookie", "no")], cancellationToken).ConfigureAwait(false);
            _isSpent = true;
            return id;
        }
        catch (Exception e) when (e is PanelException or PanelFormatException)
        {
            _isSpent = true; // Whatever the panel thought of it, it has seen it.
            throw;
        }
    }
}
