using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Texts;

/// <summary>Puts a text together from left to right.</summary>
internal sealed class ComposedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextCharacter>.Builder _places = ImmutableArray.CreateBuilder<TextCharacter>();
    private readonly ImmutableArray<TextHole>.Builder _holes = ImmutableArray.CreateBuilder<TextHole>();
    private int _literals;

    /// <summary>Begins a literal: the characters that follow stand in it.</summary>
    public void BeginLiteral() => _literals++;

    /// <summary>Adds a character of the literal that was begun last.</summary>
    public void Append(char character, TextSpan span)
    {
        _text.Append(character);
        _places.Add(new(span, _literals - 1));
    }

    /// <summary>Adds what a constant holds that is declared elsewhere.</summary>
    public void AppendConstant(string text, TextSpan reference)
    {
        foreach (char character in text)
        {
            _text.Append(character);
            _places.Add(new(reference, TextCharacter.NoLiteral));
        }
    }

    /// <summary>Adds a value that is not known.</summary>
    public void AppendHole(ExpressionSyntax expression, string? format = null, bool isEscaped = false)
        => _holes.Add(new(_text.Length, expression, format, isEscaped));

    /// <summary>Adds a part of another text, holes at its start and inside it included.</summary>
    public void Append(ComposedText text, int start, int length, bool withHolesAtEnd)
    {
        foreach (TextHole hole in text.Holes)
        {
            if (hole.Position >= start && (hole.Position < start + length || (withHolesAtEnd && hole.Position == start + length)))
            {
                _holes.Add(hole with { Position = hole.Position - start + _text.Length });
            }
        }

        int first = _literals;
        for (int i = start; i < start + length; i++)
        {
            TextCharacter place = text[i];
            _text.Append(text.Text[i]);
            _places.Add(place.Literal < 0 ? place : place with { Literal = first + place.Literal });
            _literals = Math.Max(_literals, first + place.Literal + 1);
        }
    }

    /// <summary>Adds a whole text.</summary>
    public void Append(ComposedText text) => Append(text, 0, text.Text.Length, withHolesAtEnd: true);

    /// <summary>The text.</summary>
    /// <param name="whole">Where all of it stands.</param>
    public ComposedText Build(TextSpan whole) => new(_text.ToString(), _places.ToImmutable(), _holes.ToImmutable(), whole);
}
