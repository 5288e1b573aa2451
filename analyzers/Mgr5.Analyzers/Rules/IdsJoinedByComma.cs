using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1016: ids are joined by a comma alone; the panel parts them at a comma with a space.</summary>
internal sealed class IdsJoinedByComma : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.IdsJoinedByComma,
        "Ids are joined by a comma without a space",
        "Ids are parted by \", \", a comma and a space: this is one id to the panel",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A function on several objects takes their ids in one elid, parted by a comma and a space.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query.Find("elid") is not { Value: { } value, Name.Span: var name })
        {
            yield break;
        }

        bool isEncoded = context.Query.Form is QueryForm.Address or QueryForm.Query;
        if (value.SingleHole is { } hole && SeparatorOf(hole.Expression) is { } separator)
        {
            yield return new(Rule, separator.Span, [])
            {
                Replacement = isEncoded && !hole.IsEscaped ? "\"%2C%20\"" : "\", \"",
            };
        }
        else if (IsListOfNumbers(value) || IsListOfHoles(value))
        {
            yield return new(Rule, value.IsConstant ? value.Span : name, []);
        }
    }

    // string.Join(",", ids)
    private static LiteralExpressionSyntax? SeparatorOf(ExpressionSyntax ids)
        => ids is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: "," or "%2C" or "%2c" } separator }, _, ..] } call
            && StringCalls.OfString(call) == "Join"
            ? separator
            : null;

    // Names may have a comma in them.
    private static bool IsListOfNumbers(FoundPart value)
        => value.IsConstant && value.Text.IndexOf(',') > 0 && value.Text.Split(',').All(static id => id.Length > 0 && id.All(char.IsDigit));

    private static bool IsListOfHoles(FoundPart value)
        => value.Text.Length > 0 && value.Text.All(static c => c == ',') && value.Holes.Length == value.Text.Length + 1;
}
