using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Texts;

/// <summary>What a literal says, character by character.</summary>
internal sealed class LiteralText
{
    private readonly StringBuilder _value = new();
    private readonly List<TextSpan> _places = [];

    /// <summary>The characters.</summary>
    public string Value => _value.ToString();

    /// <summary>Where each stands in the literal's own text.</summary>
    public IReadOnlyList<TextSpan> Places => _places;

    /// <summary>Adds a character.</summary>
    public void Add(char character, int start, int length)
    {
        _value.Append(character);
        _places.Add(new(start, length));
    }

    /// <summary>Adds the one or two characters of one escape.</summary>
    public void Add(string characters, int start, int length)
    {
        foreach (char character in characters)
        {
            Add(character, start, length);
        }
    }
}
