using Mgr5.Analyzers.Panels;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Calls;

/// <summary>An emitted client that code has at hand.</summary>
/// <param name="Expression">How the code calls it.</param>
/// <param name="Type">Its type.</param>
internal sealed record ClientInScope(string Expression, INamedTypeSymbol Type)
{
    private const string Suffix = "Client";

    /// <summary>The client of a panel that stands nearest to a place: a variable, a parameter, a member. Null: none.</summary>
    public static ClientInScope? Find(int position, KnownPanel panel, SemanticModel model)
        => panel.Clients.Any(c => model.Compilation.GetTypeByMetadataName($"Mgr5.{c.Name}.{c.Name}{Suffix}") is not null)
            ? model.LookupSymbols(position)
                .Where(symbol => IsThere(symbol, position))
                .OrderBy(static symbol => symbol is ILocalSymbol or IParameterSymbol ? 0 : 1)
                .ThenBy(static symbol => symbol.Name, StringComparer.Ordinal)
                .Select(static symbol => Of(symbol.Name, TypeOf(symbol)))
                .FirstOrDefault(client => client?.In(panel) is not null)
            : null;

    /// <summary>An expression, if it is an emitted client.</summary>
    public static ClientInScope? Of(string expression, ITypeSymbol? type)
        => type is INamedTypeSymbol { ContainingType: null, BaseType: { Name: "PanelClient", ContainingNamespace: { Name: "Mgr5", ContainingNamespace.IsGlobalNamespace: true } } } client
            && client.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? new(expression, client)
            : null;

    /// <summary>The snapshot that it was emitted for; null where that is one of another panel.</summary>
    public KnownClient? In(KnownPanel panel)
        => panel.Clients.FirstOrDefault(c => Type.Name == c.Name + Suffix && Type.ContainingNamespace.Name == c.Name);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    // A local variable is in scope before it is declared.
    private static bool IsThere(ISymbol symbol, int position)
        => symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences is [var declaration] && declaration.Span.End <= position;
}
