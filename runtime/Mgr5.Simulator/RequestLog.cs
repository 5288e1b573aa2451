namespace Mgr5.Simulator;

/// <summary>What was asked so far.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<SimulatedRequest> _requests = [];

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

    public void Add(SimulatedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
        }
    }
}
