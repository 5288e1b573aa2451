using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>What a rule looks at: one request, and the panel that it may be meant for.</summary>
/// <param name="Query">The request.</param>
/// <param name="Panel">The panel.</param>
/// <param name="PanelName">What to call it in a message; where several panels may be meant, all of them.</param>
/// <param name="OtherPanels">The other panels of the project, where the request names its panel.</param>
/// <param name="Settings">What the folder's <c>.editorconfig</c> says.</param>
/// <param name="Model">What the compiler knows, e.g. the type of a run-time value.</param>
internal sealed record QueryContext(
    FoundQuery Query,
    KnownPanel Panel,
    string PanelName,
    IReadOnlyList<KnownPanel> OtherPanels,
    QuerySettings Settings,
    SemanticModel Model)
{
    /// <summary>The function as the panel has it; null where it has none of that name, or where the name is not known before the program runs.</summary>
    public KnownFunction? Function { get; } = Query.Function is { IsConstant: true } function ? Panel.Find(function.Text) : null;
}
