using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1015: a run-time value that C# writes otherwise than the panel reads it: <c>True</c>, <c>1,5</c>, <c>11/23/2026</c>.</summary>
internal sealed class ValueByCulture : QueryRule
{
    private const string Invariant = "System.Globalization.CultureInfo.InvariantCulture";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ValueByCulture,
        "A value is not written as the panel reads it",
        "'{0}' is sent as {1}; the panel reads {2}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A bool becomes True or False, a number with a fraction and a date what the machine's culture says. The panel reads on and off, a decimal point, and dates as 2026-11-23.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        FoundQuery query = context.Query;
        foreach (FoundParameter parameter in query.Parameters.Where(static p => p.Name.Text != "sok"))
        {
            foreach (TextHole hole in parameter.Value.Holes.Where(h => h.Format is null && h.IsNear(query.Syntax)))
            {
                // The value of a pair is handed to something that may write it as it should be.
                ExpressionSyntax value = WithoutToString(hole.Expression);
                bool becomesText = value != hole.Expression || hole.IsPutIntoText;
                if (!hole.IsLeftToMethod(context.Model)
                    && (becomesText || query.Form is not (QueryForm.Pairs or QueryForm.Call))
                    && TypeOf(value, context.Model) is { } type
                    && !(type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single && IsInvariant(hole.Expression))
                    && WrittenAs(type) is var (written, read))
                {
                    yield return new(Rule, becomesText ? hole.Expression.Span : parameter.Name.Span, [parameter.Name.Text, written, read])
                    {
                        Replacement = becomesText && !IsNullable(value, context.Model) ? Rewritten(value, type, context.Function?.Find(parameter.Name.Text) ?? []) : null,
                    };
                }
            }
        }
    }

    private static (string Written, string Read)? WrittenAs(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => ("True or False", "on and off"),
        { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single } => ("1,5 in many cultures", "1.5"),
        { SpecialType: SpecialType.System_DateTime } or { Name: "DateTimeOffset" or "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            => ("a date of the machine's culture", "2026-11-23"),
        _ => null,
    };

    private static string? Rewritten(ExpressionSyntax value, ITypeSymbol type, IReadOnlyList<Parameter> known)
    {
        string operand = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? value.ToString()
            : $"({value})";
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => $"({operand} ? \"on\" : \"off\")",
            SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single => $"{operand}.ToString({Invariant})",
            _ when known.Count > 0 && known.All(static p => p.Type == DataType.Date) => $"{operand}.ToString(\"yyyy-MM-dd\", {Invariant})",
            _ when known.Count > 0 && known.All(static p => p.Type == DataType.DateTime) => $"{operand}.ToString(\"yyyy-MM-dd HH:mm:ss\", {Invariant})",
            _ => null,
        };
    }

    // flag.ToString() and flag.ToString().ToLower() are no better.
    private static ExpressionSyntax WithoutToString(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "ToLower" or "ToLowerInvariant" } access }
            ? WithoutToString(access.Expression)
            : expression is ParenthesizedExpressionSyntax parenthesized ? WithoutToString(parenthesized.Expression) : expression;

    private static ITypeSymbol? TypeOf(ExpressionSyntax value, SemanticModel model)
        => model.GetTypeInfo(value).Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner
            : model.GetTypeInfo(value).Type;

    private static bool IsNullable(ExpressionSyntax value, SemanticModel model)
        => model.GetTypeInfo(value).Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    // FormattableString.Invariant($"…"), string.Create(CultureInfo.InvariantCulture, $"…"), string.Format(CultureInfo.InvariantCulture, …).
    private static bool IsInvariant(ExpressionSyntax value)
        => value.Ancestors().TakeWhile(static n => n is not StatementSyntax).OfType<InvocationExpressionSyntax>().Any(static call =>
            StringCalls.NameOf(call) is "Invariant"
            || call.ArgumentList.Arguments.Any(static a => a.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InvariantCulture" }));
}
