using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Queries;

/// <summary>A parameter of a request that is written in C#.</summary>
/// <param name="Name">Its name; always constant and not empty.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">All of it: <c>name=value</c> without <c>&amp;</c>; the element of an initialiser; the call that adds it.</param>
/// <param name="Syntax">The smallest node that has all of it: the expression of a text, an element, a statement.</param>
/// <param name="IsCertain">Whether it is always sent: not where it is added under a condition.</param>
internal sealed record FoundParameter(FoundPart Name, FoundPart Value, TextSpan Span, SyntaxNode Syntax, bool IsCertain = true)
{
    /// <summary>Whether mgrctl takes the value from a variable of the environment: <c>-e "passwd=$PASSWORD"</c>.</summary>
    public bool IsFromEnvironment { get; init; }
}
