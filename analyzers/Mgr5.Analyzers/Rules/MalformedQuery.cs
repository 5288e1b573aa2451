using Mgr5.Metadata.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1007: a query that no panel reads as it is meant.</summary>
internal sealed class MalformedQuery : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MalformedQuery,
        "A malformed query",
        "The query is malformed: {0}",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Pieces of a query are name=value with one & between them; # ends the query of an address, and is %23 in a value. A raw space is only an information: most clients escape it.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        if (context.Query is not { Parsed: { } query, Text: { } text })
        {
            yield break;
        }

        foreach (QueryFinding finding in query.Findings)
        {
            if (MessageOf(finding, query) is { } message)
            {
                yield return new(Rule, text.SpanOf(finding.Span.Start, finding.Span.Length), [message])
                {
                    Severity = finding.Kind == QueryFindingKind.RawSpace ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                };
            }
        }
    }

    private static string? MessageOf(QueryFinding finding, Query query) => finding.Kind switch
    {
        QueryFindingKind.EmptyPiece => "nothing stands between two '&'",
        QueryFindingKind.NoName => "a '=' has no name before it",
        QueryFindingKind.NoEquals when TextAt(query, finding.Span) is var name && IsName(name) => $"'{name}' has no '='",
        QueryFindingKind.RawHash => "a raw '#' ends it; in a value it is written %23",
        QueryFindingKind.RawSpace => "a raw space; in a value it is written %20",
        _ => null,
    };

    private static string TextAt(Query query, QuerySpan span) => query.Source.Substring(span.Start, span.Length);

    // Anything else may be the placeholder of a template.
    private static bool IsName(string text) => text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');
}
