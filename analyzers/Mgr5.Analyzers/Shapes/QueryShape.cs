using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Shapes;

/// <summary>A way in which C# puts a request together.</summary>
internal abstract class QueryShape
{
    /// <summary>The request that a word of the code belongs to; null where it has another shape or is none.</summary>
    /// <param name="word">The literal or name in which a trigger stands.</param>
    /// <param name="context">What to look with.</param>
    public abstract FoundQuery? Find(SyntaxToken word, FinderContext context);
}
