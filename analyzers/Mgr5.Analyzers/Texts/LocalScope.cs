using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>Where in a file a name means one local variable: another block may have another one of that name.</summary>
internal static class LocalScope
{
    /// <summary>The block that declares the variable, or the top-level statements; the whole member where none of its blocks does.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="use">Where it is declared or used.</param>
    public static IReadOnlyList<SyntaxNode> Of(string name, SyntaxNode use)
    {
        SyntaxNode? member = DeclaredValue.ScopeOf(use);
        SyntaxNode? block = use.AncestorsAndSelf().TakeWhile(n => n != member?.Parent).FirstOrDefault(n => StatementsOf(n).Any(s => Declares(s, name))) ?? member;
        return block is CompilationUnitSyntax file ? [.. file.Members.OfType<GlobalStatementSyntax>()] : block is null ? [] : [block];
    }

    /// <summary>Whether two statements stand side by side, so that both run or neither does.</summary>
    public static bool IsShared(StatementSyntax one, StatementSyntax? other)
        => one.Parent == other?.Parent || (one.Parent is GlobalStatementSyntax && other?.Parent is GlobalStatementSyntax);

    private static IEnumerable<StatementSyntax> StatementsOf(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>().Select(static g => g.Statement),
        _ => [],
    };

    private static bool Declares(StatementSyntax statement, string name)
        => statement is LocalDeclarationStatementSyntax { Declaration.Variables: var variables } && variables.Any(v => v.Identifier.ValueText == name);
}
