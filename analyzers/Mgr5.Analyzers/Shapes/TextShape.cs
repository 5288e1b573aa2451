using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>An address or a query in one expression: literals, interpolation, <c>+</c>, <c>string.Format</c>, <c>Concat</c>, <c>Join</c>.</summary>
internal sealed class TextShape : QueryShape
{
    public override FoundQuery? Find(SyntaxToken word, FinderContext context)
        => TextRoot.Of(word) is { } root && root is not IdentifierNameSyntax && TextQuery.Read(context.Read(root), root, context.Paths) is { } query
            ? query with { IsWhole = query.IsWhole && !Growth.IsPossible(root, context.Model) }
            : null;
}
