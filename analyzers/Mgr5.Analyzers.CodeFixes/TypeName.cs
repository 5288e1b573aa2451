using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>How a type of the framework can be called at a place.</summary>
internal static class TypeName
{
    /// <summary>The name, as short as the place allows; null where neither it nor its namespace means there what it says.</summary>
    /// <param name="name">The name of a type in <c>System</c>.</param>
    /// <param name="position">The place.</param>
    /// <param name="model">What the compiler knows.</param>
    public static string? OfSystem(string name, int position, SemanticModel model)
    {
        if (model.LookupNamespacesAndTypes(position, name: name) is [INamedTypeSymbol { Arity: 0, ContainingNamespace: var space }] && IsSystem(space))
        {
            return name;
        }

        // "global::System" would end a hole of an interpolated string at its colon.
        return model.LookupNamespacesAndTypes(position, name: "System") is [INamespaceSymbol system] && IsSystem(system) ? "System." + name : null;
    }

    private static bool IsSystem(INamespaceSymbol space) => space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
