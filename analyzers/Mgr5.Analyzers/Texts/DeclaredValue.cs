using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>The value that a constant of the same file, or a local variable that is never written again, has from its declaration on.</summary>
internal static class DeclaredValue
{
    /// <summary>The value; null for anything else.</summary>
    public static ExpressionSyntax? Of(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        if (symbol is not (ILocalSymbol { IsRef: false } or IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true, IsReadOnly: true })
            || symbol.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model.SyntaxTree
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator)
        {
            return null;
        }

        SyntaxNode? scope = symbol is IFieldSymbol { IsConst: false } ? declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : symbol is ILocalSymbol { IsConst: false } ? ScopeOf(declarator)
            : null;
        return scope?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == symbol.Name && IsWritten(n)) == true ? null : value;
    }

    /// <summary>The member or the top-level statements around a node.</summary>
    public static SyntaxNode? ScopeOf(SyntaxNode node)
        => node.FirstAncestorOrSelf<SyntaxNode>(static n => n is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax
            or BaseFieldDeclarationSyntax or CompilationUnitSyntax);

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        RefExpressionSyntax => true,
        _ => false,
    };
}
