using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Texts;

/// <summary>
/// A text as the program will have it, of however many literals, constants and run-time values it is put together, with the place in
/// the C# of every character of it.
/// </summary>
internal sealed class ComposedText
{
    private readonly ImmutableArray<TextCharacter> _places;
    private readonly TextSpan _whole;

    internal ComposedText(string text, ImmutableArray<TextCharacter> places, ImmutableArray<TextHole> holes, TextSpan whole)
    {
        Text = text;
        _places = places;
        Holes = holes;
        _whole = whole;
    }

    /// <summary>The characters that are known before the program runs.</summary>
    public string Text { get; }

    /// <summary>What is not known, in the order of the text.</summary>
    public ImmutableArray<TextHole> Holes { get; }

    /// <summary>The place of one character.</summary>
    public TextCharacter this[int index] => _places[index];

    /// <summary>Where some characters stand in the C#: from the first to the last, with whatever is between their literals.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (length > 0)
        {
            TextSpan first = _places[start].Span;
            TextSpan last = _places[start + length - 1].Span;

            // A constant may be written before what it is put behind.
            return first.Start <= last.End ? TextSpan.FromBounds(first.Start, last.End) : first;
        }

        return start < _places.Length ? new(_places[start].Span.Start, 0)
            : start > 0 ? new(_places[start - 1].Span.End, 0)
            : new(_whole.Start, 0);
    }

    /// <summary>
    /// Whether the characters stand side by side in one literal, so that others can be written in their place; holes between them are no
    /// matter.
    /// </summary>
    public bool IsInOneLiteral(int start, int length)
    {
        int literal = length == 0 ? NeighbourOf(start) : _places[start].Literal;
        for (int i = start; i < start + length; i++)
        {
            if (_places[i].Literal != literal)
            {
                return false;
            }
        }

        return literal >= 0;
    }

    /// <summary>The character that stands at or around a place of the C#; its length where the place is behind the last one. Null: none there.</summary>
    public int? IndexOf(int position)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i].Literal >= 0 && _places[i].Span.Start <= position && position < _places[i].Span.End)
            {
                return i;
            }
        }

        int last = _places.Length - 1;
        while (last >= 0 && !(_places[last].Literal >= 0 && _places[last].Span.End == position))
        {
            last--;
        }

        return last >= 0 ? last + 1 : null;
    }

    private int NeighbourOf(int index)
        => index < _places.Length ? _places[index].Literal : index > 0 ? _places[index - 1].Literal : TextCharacter.NoLiteral;
}
