using System.Collections.Immutable;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Queries;

/// <summary>A name or a value of a request, with its place in the C#.</summary>
/// <param name="Text">What it means: unescaped; run-time values are not in it.</param>
/// <param name="Span">Where it stands, without quotes; where it comes from a constant, the place of that constant's name.</param>
/// <param name="Holes">What is put into it at run time.</param>
/// <param name="IsEditable">Whether other letters can be written in the place of <paramref name="Span"/>.</param>
internal sealed record FoundPart(string Text, TextSpan Span, ImmutableArray<TextHole> Holes, bool IsEditable)
{
    /// <summary>Whether <see cref="Text"/> is all of it.</summary>
    public bool IsConstant => Holes.IsEmpty;

    /// <summary>The value that it is, where it is one run-time value and nothing else.</summary>
    public TextHole? SingleHole => Text.Length == 0 && Holes.Length == 1 ? Holes[0] : null;
}
