using System.Collections.Concurrent;

namespace Mgr5.Simulator;

/// <summary>What tests have the panel do beyond its generic behaviour: answers of their own, and hooks.</summary>
internal sealed class Scripts
{
    private readonly ConcurrentDictionary<string, Func<SimulatedRequest, SimulatedAnswer>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Action<SimulatedRow>> _hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<SimulatedRequest, bool>> _skips = new(StringComparer.Ordinal);

    public void Answer(string function, Func<SimulatedRequest, SimulatedAnswer> answer) => _answers[function] = answer;

    public void OnCreated(string function, Action<SimulatedRow> hook) => _hooks.AddOrUpdate(function, hook, (_, before) => before + hook);

    public void Skip(string step, Func<SimulatedRequest, bool> condition) => _skips[step] = condition;

    public bool IsSkipped(string step, SimulatedRequest request) => _skips.TryGetValue(step, out Func<SimulatedRequest, bool>? condition) && condition(request);

    public SimulatedAnswer Run(SimulatedRequest request)
        => _answers.TryGetValue(request.Function, out Func<SimulatedRequest, SimulatedAnswer>? answer) ? answer(request) : SimulatedAnswer.Generic;

    public void Created(string function, SimulatedRow row) => _hooks.GetValueOrDefault(function)?.Invoke(row);
}
