using Mgr5.Metadata;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Analyzers.Panels;

/// <summary>A function by all snapshots that have it. What any of them knows is known.</summary>
/// <param name="functions">It in each snapshot; at least one.</param>
internal sealed class KnownFunction(IReadOnlyList<Function> functions)
{
    /// <summary>Its name.</summary>
    public string Name => functions[0].Name;

    /// <summary>The function in each of the snapshots.</summary>
    public IReadOnlyList<Function> Versions => functions;

    /// <summary>Whether every snapshot knows its parameters, be it that it takes none.</summary>
    public bool KnowsParameters => functions.All(static f => f.Parameters is not null);

    /// <summary>Whether the parameters of every snapshot are known to be all.</summary>
    public bool IsComplete => functions.All(static f => f.Complete && f.Parameters is not null);

    /// <summary>Whether any snapshot knows it as of a kind.</summary>
    public bool Is(FunctionKind kind) => functions.Any(f => f.Kind == kind);

    /// <summary>The names of its parameters that are no patterns; one may be there twice.</summary>
    public IEnumerable<string> ParameterNames
        => functions.SelectMany(static f => f.Parameters ?? []).Select(static p => p.Name).Where(static n => !WireNames.IsPattern(n));

    /// <summary>A parameter in each snapshot that has it; patterns that its name looks like, where none has the name itself.</summary>
    public IReadOnlyList<Parameter> Find(string parameter)
    {
        Parameter[] all = [.. functions.SelectMany(static f => f.Parameters ?? [])];
        Parameter[] same = [.. all.Where(p => p.Name == parameter)];
        return same.Length > 0
            ? same
            : [.. all.Where(p => WireNames.IsPattern(p.Name) && new FunctionPattern(p.Name, TakesOut: false).Matches(parameter))];
    }

    /// <summary>Whether it is the cell of a row.</summary>
    public bool HasColumn(string name) => functions.Any(f => f.Columns is { } columns && columns.Any(c => c.Name == name));

    /// <summary>The parameter that a misspelt name was probably meant to be; null where none is near.</summary>
    public string? Nearest(string parameter)
        => ParameterNames.FirstOrDefault(known => SpellingSlip.IsAlike(parameter, known))
            ?? NearestName.Find(parameter, ParameterNames.Where(known => !SpellingSlip.IsOtherNumber(parameter, known)));
}
