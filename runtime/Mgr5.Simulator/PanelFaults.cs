namespace Mgr5.Simulator;

/// <summary>
/// Which calls go wrong, and how. Of several rules that a call meets, the one given first has it, and the others do not count the call.
/// All members are safe to use from several threads.
/// </summary>
public sealed class PanelFaults
{
    private readonly Lock _gate = new();
    private readonly List<Rule> _rules = [];

    internal PanelFaults()
    {
    }

    /// <summary>The next calls go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="function">The calls of that function; null: any, logins too.</param>
    /// <param name="calls">How many.</param>
    public void Next(SimulatedFault fault, string? function = null, int calls = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        int left = calls;
        Add(fault, request => left > 0 && IsOf(request, function) && left-- > 0);
    }

    /// <summary>Every <paramref name="nth"/> call from now on goes wrong: with 3 the third, the sixth, …</summary>
    /// <param name="nth">At least 1, which is each.</param>
    /// <param name="fault">How.</param>
    /// <param name="function">Counts only calls of that function; null: any, logins too.</param>
    public void Every(int nth, SimulatedFault fault, string? function = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        long seen = 0;
        Add(fault, request => IsOf(request, function) && ++seen % nth == 0);
    }

    /// <summary>The calls that meet a condition go wrong.</summary>
    /// <param name="condition">Looks at a call; called one call at a time. It must not use these faults itself.</param>
    /// <param name="fault">How.</param>
    public void When(Func<SimulatedRequest, bool> condition, SimulatedFault fault)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Add(fault, condition);
    }

    /// <summary>All calls go wrong until what is returned is disposed of.</summary>
    /// <param name="fault">How.</param>
    /// <param name="function">The calls of that function; null: any, logins too.</param>
    public IDisposable Always(SimulatedFault fault, string? function = null)
        => new Lifting(this, Add(fault, request => IsOf(request, function)));

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    /// <summary>What goes wrong with the call, if anything does.</summary>
    internal SimulatedFault? Take(SimulatedRequest request)
    {
        lock (_gate)
        {
            return _rules.Find(rule => rule.Meets(request))?.Fault;
        }
    }

    private static bool IsOf(SimulatedRequest request, string? function) => function is null || request.Function == function;

    private Rule Add(SimulatedFault fault, Func<SimulatedRequest, bool> meets)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Rule rule = new(fault, meets);
        lock (_gate)
        {
            _rules.Add(rule);
        }

        return rule;
    }

    private sealed class Rule(SimulatedFault fault, Func<SimulatedRequest, bool> meets)
    {
        public SimulatedFault Fault { get; } = fault;

        public Func<SimulatedRequest, bool> Meets { get; } = meets;
    }

    private sealed class Lifting(PanelFaults faults, Rule rule) : IDisposable
    {
        public void Dispose()
        {
            lock (faults._gate)
            {
                faults._rules.Remove(rule);
            }
        }
    }
}
