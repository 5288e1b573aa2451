using System.Collections.Immutable;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Shapes;

/// <summary>A text that is put together piece by piece: <c>url += …</c>, and a <c>StringBuilder</c> in chains and statements.</summary>
internal sealed class AccumulatedTextShape : QueryShape
{
    public override FoundQuery? Find(SyntaxToken word, FinderContext context)
    {
        if (TextRoot.Of(word) is not { } root || AccumulatedText.Of(root) is not { } text)
        {
            return null;
        }

        ComposedText composed = ExpressionReader.Read(text.Pieces, text.Whole, context.Model, context.CancellationToken);
        return TextQuery.Read(composed, text.Whole, context.Paths) is { } query
            ? query with
            {
                Parameters = query.Parameters.Select(p => p with { IsCertain = !text.Optional.Any(o => o.Contains(p.Span.Start)) }).ToImmutableArray(),
                Function = query.Function is { } function && text.Optional.Any(o => o.Contains(function.Span.Start)) ? null : query.Function,
                IsWhole = query.IsWhole && text.Optional.IsEmpty,
            }
            : null;
    }
}
