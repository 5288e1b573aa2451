using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>A value that a text gets at run time.</summary>
/// <param name="Position">Before which character of the text it stands. A hole takes no room.</param>
/// <param name="Expression">What the program puts there.</param>
/// <param name="Format">The format that it is given, as <c>N2</c> in <c>{price:N2}</c>; null: none.</param>
/// <param name="IsEscaped">Whether the program escapes it for addresses.</param>
internal sealed record TextHole(int Position, ExpressionSyntax Expression, string? Format, bool IsEscaped);
