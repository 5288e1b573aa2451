using System.Collections.Immutable;
using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>All rules on requests, and how a request goes through them.</summary>
internal static class QueryRules
{
    /// <summary>The rules, in the order of their ids.</summary>
    public static readonly ImmutableArray<QueryRule> All = ImmutableArray.Create<QueryRule>(
        new UnknownFunction(),
        new UnknownParameter(),
        new RenamedFunction(),
        new RequiredParameterMissing(),
        new ValueOfOtherType(),
        new ParameterTwice(),
        new MalformedQuery(),
        new UnescapedValue(),
        new FormNotSubmitted(),
        new BrowserParameter(),
        new MisspeltFormat(),
        new FunctionOfOtherPanel(),
        new TypedCallAvailable(),
        new ParentByWrongName(),
        new ValueByCulture(),
        new IdsJoinedByComma(),
        new AnswerInHtml(),
        new IgnoredParameter(),
        new CredentialInLiteral(),
        new CredentialInTheClear(),
        new CredentialInUrl(),
        new ShortKey(),
        new SecretInArguments());

    /// <summary>What the rules say of a request, for every panel that it may be meant for.</summary>
    public static IEnumerable<Finding> Check(FoundQuery query, ProjectPanels panels, QuerySettings settings, SemanticModel model)
    {
        IReadOnlyList<KnownPanel> candidates = panels.CandidatesFor(query, settings);
        if (candidates.Count == 0)
        {
            return [];
        }

        if (query.Certainty == Certainty.None)
        {
            if (query.Function is not { IsConstant: true } function || function.Text.IndexOf('.') < 0 || !candidates.Any(p => p.Has(function.Text)) || IsTable(query, candidates))
            {
                return [];
            }

            query = query with { Certainty = Certainty.KnownFunction };
        }

        string name = string.Join(" or ", candidates.Select(static p => p.Name));
        KnownPanel[] others = query.Panel is null && settings.Panel is null ? [] : [.. panels.All.Where(p => !candidates.Contains(p))];
        Finding[][] findings =
        [
            .. candidates.Select(panel => new QueryContext(query, panel, name, others, settings, model))
                .Select(static context => All.SelectMany(rule => rule.Check(context)).ToArray()),
        ];
        return findings[0]
            .Select(first => findings.Select(own => own.FirstOrDefault(f => f.Rule == first.Rule && f.Span == first.Span)).OfType<Finding>().ToArray())
            .Where(same => same.Length == candidates.Count)
            .Select(Agreed);
    }

    // A function with names of which it has none, sent to nobody: a menu, say, has these pairs.
    private static bool IsTable(FoundQuery query, IReadOnlyList<KnownPanel> candidates)
        => query is { Form: QueryForm.Pairs, IsSent: false }
            && !query.Parameters.Any(p => WireNames.IsService(p.Name.Text) || candidates.Any(c => c.Find(query.Function!.Text)?.Find(p.Name.Text).Count > 0));

    // All panels say so. Where only some have something better to offer, it is offered; where they offer different things, nobody can choose.
    private static Finding Agreed(Finding[] same)
    {
        Finding[] best = [.. same.Where(f => f.Severity == same.Max(static s => s.Severity))];
        return best.All(f => f.Arguments == best[0].Arguments) ? best[0] : best[0] with { Replacement = null };
    }
}
