using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Texts;

/// <summary>Where a character of a text stands in the C#.</summary>
/// <param name="Span">Its own place in a literal, escape and all; otherwise that of the constant that it comes from.</param>
/// <param name="Literal">Which literal of the text it stands in, counted from 0; <see cref="NoLiteral"/> where it comes from a constant.</param>
internal readonly record struct TextCharacter(TextSpan Span, int Literal)
{
    /// <summary>The character is not written where the text is.</summary>
    public const int NoLiteral = -1;
}
