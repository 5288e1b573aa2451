using System.Collections.Immutable;
using Mgr5.Analyzers.Commands;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>
/// mgrctl and its arguments side by side: <c>Process.Start</c>, <c>ProcessStartInfo</c> with <c>Arguments</c> or <c>ArgumentList</c>, and
/// <c>Cli.Wrap("mgrctl").WithArguments(…)</c>.
/// </summary>
internal sealed class ProcessShape : QueryShape
{
    public override FoundQuery? Find(SyntaxToken word, FinderContext context)
    {
        if (TextRoot.Of(word) is not { } root || root is IdentifierNameSyntax || !MgrctlName.Is(context.Read(root).Text) || ArgumentsFor(root) is not { Count: > 0 } arguments)
        {
            return null;
        }

        List<ShellWord> words = [];
        bool isWhole = true;
        foreach (ProcessArgument argument in arguments)
        {
            ComposedText text = context.Read(argument.Expression);
            if (!argument.IsLine)
            {
                words.Add(new(text, 0, text.Text.Length));
            }
            else if (text.Text.Length == 0)
            {
                isWhole = false;
            }
            else
            {
                words.AddRange(ShellWord.Split(text, 0));
            }
        }

        ExpressionSyntax[] optional = [.. arguments.Where(static a => a.IsOptional).Select(static a => a.Expression)];
        return MgrctlCommand.Read(words, arguments[0].Expression, isWhole && optional.Length == 0) is { } query
            ? query with { Parameters = query.Parameters.Select(p => p with { IsCertain = !optional.Any(o => o.Span.Contains(p.Span)) }).ToImmutableArray() }
            : null;
    }

    private static IReadOnlyList<ProcessArgument>? ArgumentsFor(ExpressionSyntax program) => program.Parent switch
    {
        // Process.Start("mgrctl", …), new ProcessStartInfo("mgrctl", …)
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var first, var second, ..] } } when first.Expression == program => ProcessArgument.Of(second.Expression),

        // new ProcessStartInfo("mgrctl") { Arguments = …, ArgumentList = { … } }
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } } => OfStartInfo(creation),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "FileName" }, Parent.Parent: BaseObjectCreationExpressionSyntax creation } => OfStartInfo(creation),

        // Cli.Wrap("mgrctl").WithArguments(…)
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax } wrap } => OfChain(wrap),
        _ => null,
    };

    private static IReadOnlyList<ProcessArgument>? OfChain(InvocationExpressionSyntax wrap)
    {
        for (SyntaxNode? link = wrap; link is InvocationExpressionSyntax call; link = call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } ? outer : null)
        {
            if (StringCalls.NameOf(call) == "WithArguments" && call.ArgumentList.Arguments is [var arguments, ..])
            {
                return ProcessArgument.Of(arguments.Expression);
            }
        }

        return null;
    }

    private static List<ProcessArgument>? OfStartInfo(BaseObjectCreationExpressionSyntax creation)
    {
        List<ProcessArgument> arguments = [];
        foreach (AssignmentExpressionSyntax assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Arguments" or "ArgumentList" })
            {
                arguments.AddRange(ProcessArgument.Of(assignment.Right));
            }
        }

        if (creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } })
        {
            return arguments;
        }

        StatementSyntax? declaration = creation.FirstAncestorOrSelf<StatementSyntax>();
        foreach (MemberAccessExpressionSyntax access in LocalScope.Of(name, creation).SelectMany(static s => s.DescendantNodes()).OfType<MemberAccessExpressionSyntax>().Where(a => IsOf(a.Expression, name)))
        {
            ProcessArgument[] added;
            switch (access)
            {
                case { Name.Identifier.ValueText: "Arguments", Parent: AssignmentExpressionSyntax assignment } when assignment.Left == access:
                    if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && arguments.Count > 0)
                    {
                        // For another call.
                        return null;
                    }

                    added = [.. ProcessArgument.Of(assignment.Right)];
                    break;
                case { Name.Identifier.ValueText: "ArgumentList", Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } } }:
                    added = [new(argument.Expression, IsLine: false)];
                    break;
                case { Name.Identifier.ValueText: "ArgumentList", Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } }:
                    // Cleared, or changed in another way.
                    return null;
                default:
                    continue;
            }

            bool isOptional = access.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !LocalScope.IsShared(statement, declaration);
            arguments.AddRange(added.Select(a => a with { IsOptional = isOptional }));
        }

        return arguments;
    }

    private static bool IsOf(ExpressionSyntax receiver, string name) => receiver is IdentifierNameSyntax local && local.Identifier.ValueText == name;
}
