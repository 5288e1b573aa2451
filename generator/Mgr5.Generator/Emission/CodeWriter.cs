using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Emission;

/// <summary>Text with indentation and <c>\n</c>. What is written through it is code of ours; data goes through <see cref="CSharpText"/>.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Line() => Line("");

    /// <summary>A line behind another, one step further in.</summary>
    public void Continued(string line)
    {
        _indent++;
        Line(line);
        _indent--;
    }

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _indent++;
    }

    public void Close()
    {
        _indent--;
        Line("}");
    }

    /// <summary>The finished source; UTF-8 so that debuggers can embed it.</summary>
    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);
}
