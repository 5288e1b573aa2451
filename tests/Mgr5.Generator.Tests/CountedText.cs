using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Tests;

/// <summary>A text that counts how often it is read as a whole, as the compiler itself does not.</summary>
internal sealed class CountedText(string content) : SourceText
{
    public int Reads { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => content.Length;

    public override char this[int position] => content[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        => content.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span)
    {
        if (span.Length == Length)
        {
            Reads++;
        }

        return content.Substring(span.Start, span.Length);
    }
}
