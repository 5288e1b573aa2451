using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Shapes;

/// <summary>The methods of a project whose parameters are marked: <c>[StringSyntax("mgr5-query")]</c>, <c>[StringSyntax("mgr5-func")]</c>.</summary>
internal static class MarkedMethods
{
    /// <summary>The mark of a parameter that takes a query.</summary>
    public const string Query = "mgr5-query";

    /// <summary>The mark of a parameter that takes the name of a function.</summary>
    public const string Function = "mgr5-func";

    /// <summary>The names of the methods in a file.</summary>
    public static IEnumerable<string> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SourceText text = tree.GetText(cancellationToken);
        foreach (int position in TextSearch.Find(text, [Query, Function]))
        {
            SyntaxToken token = tree.GetRoot(cancellationToken).FindToken(position);
            if (token.Parent?.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument
                && argument.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: { } method })
            {
                string? name = method switch
                {
                    MethodDeclarationSyntax declared => declared.Identifier.ValueText,
                    LocalFunctionStatementSyntax local => local.Identifier.ValueText,
                    _ => null,
                };
                if (!string.IsNullOrEmpty(name))
                {
                    yield return name!;
                }
            }
        }
    }

    /// <summary>The mark of a parameter; null where it has none of the two.</summary>
    public static string? MarkOf(IParameterSymbol parameter)
        => parameter.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == "StringSyntaxAttribute") is { ConstructorArguments: [{ Value: Query or Function } mark, ..] }
            ? (string?)mark.Value
            : null;
}
