using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Analyzers.Panels;

/// <summary>All that a project's snapshots and overlays say of one panel. What any of them knows is known.</summary>
internal sealed class KnownPanel
{
    private readonly Snapshot[] _snapshots;

    /// <param name="name">The panel's short name.</param>
    /// <param name="snapshots">Its snapshots with the overlays over them: of other versions, editions, languages.</param>
    public KnownPanel(string name, IEnumerable<Snapshot> snapshots)
    {
        Name = name;
        _snapshots = [.. snapshots];
    }

    /// <summary>The panel's short name: <c>ispmgr</c>.</summary>
    public string Name { get; }

    /// <summary>The clients that are emitted for its snapshots.</summary>
    public IReadOnlyList<KnownClient> Clients { get; init; } = [];

    /// <summary>The names of all functions; one may be there twice.</summary>
    public IEnumerable<string> FunctionNames => _snapshots.SelectMany(static s => s.Functions.Select(static f => f.Name));

    /// <summary>The function of a name, or null.</summary>
    public KnownFunction? Find(string name)
        => _snapshots.Select(s => s.Find(name)).OfType<Function>().ToArray() is { Length: > 0 } functions ? new(functions) : null;

    /// <summary>Whether there is a function of a name.</summary>
    public bool Has(string name) => _snapshots.Any(s => s.Find(name) is not null);

    /// <summary>Whether a function is a step of a wizard, which takes what the steps before it took, too.</summary>
    public bool IsStep(string name) => _snapshots.Any(s => s.Functions.Any(f => f.Steps is { } steps && steps.Contains(name)));

    /// <summary>Whether the project has a snapshot of it.</summary>
    public bool IsKnown => _snapshots.Length > 0;

    /// <summary>The function that a misspelt name was probably meant to be; null where none is near.</summary>
    public string? Nearest(string name)
        => FunctionNames.FirstOrDefault(known => SpellingSlip.IsAlike(name, known))
            ?? NearestName.Find(name, FunctionNames.Where(known => SpellingSlip.IsPossible(name, known)));
}
