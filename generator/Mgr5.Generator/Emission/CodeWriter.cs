using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Emission;

/// <summary>Text with indentation and <c>\n</c>. What is written through it is code of ours; data goes through <see cref="CSharpText"/>.</summary>
/// <param name="isDocumented">Whether <see cref="Document"/> writes anything.</param>
internal sealed class CodeWriter(bool isDocumented)
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isBlockBegun;

    public void Line(string line)
    {
        if (line.Length > 0)
        {
            // A tab is one byte a level, of up to a hundred thousand lines.
            _text.Append('\t', _indent).Append(line);
        }

        _text.Append('\n');
        _isBlockBegun = false;
    }

    public void Line() => Line("");

    /// <summary>A line of a doc comment.</summary>
    public void Document(string xml)
    {
        if (isDocumented)
        {
            Line("/// " + xml);
        }
    }

    /// <summary>Begins a part of a source or a block: an empty line, except where a block has just begun.</summary>
    public void Part()
    {
        if (!_isBlockBegun)
        {
            Line();
        }
    }

    /// <summary>Begins a member of one line, which needs room only for what is said of it.</summary>
    public void Member()
    {
        if (isDocumented)
        {
            Part();
        }
    }

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _indent++;
        _isBlockBegun = true;
    }

    /// <param name="end">What stands behind the brace.</param>
    public void Close(string end = "")
    {
        _indent--;
        Line("}" + end);
    }

    /// <summary>The finished source; UTF-8 so that debuggers can embed it.</summary>
    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);
}
