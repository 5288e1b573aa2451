namespace Mgr5;

/// <summary>A session that somebody else began, and will end.</summary>
internal sealed class GivenSession(string id) : SessionStart
{
    private bool _isGiven;

    public override bool IsRepeatable => false;

    public override bool IsOwn => false;

    public override Task<string> BeginAsync(PanelTransport transport, CancellationToken cancellationToken)
    {
        if (_isGiven)
        {
            throw Ended("the session whose id was given is over, or was begun from another address");
        }

        _isGiven = true;
        return Task.FromResult(id);
    }
}
