using System.Text;

namespace Mgr5.Metadata;

/// <summary>A place in a text, as editors and compilers count.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 1.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a byte in UTF-8 text. Bytes that are not UTF-8 count one unit each.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="index">The index of the byte, from 0.</param>
    public static TextPosition Of(ReadOnlySpan<byte> utf8, int index)
    {
        ReadOnlySpan<byte> before = utf8.Slice(0, Math.Min(index, utf8.Length));
        int line = 1;
        for (int newline; (newline = before.IndexOf((byte)'\n')) >= 0; line++)
        {
            before = before.Slice(newline + 1);
        }

        if (line == 1 && before.StartsWith(Utf8Text.ByteOrderMark))
        {
            before = before.Slice(Utf8Text.ByteOrderMark.Length);
        }

        return new(line, Encoding.UTF8.GetCharCount(before.ToArray()) + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"({Line},{Column})";
}
