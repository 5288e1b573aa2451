using System.Text;

namespace Mgr5;

/// <summary>What some panels leave in their messages: <c>__object__ with '__value__' is there</c>.</summary>
internal static class Placeholders
{
    private const string Mark = "__";

    // Nobody reads a longer message, and a value may be asked for again and again.
    private const int Longest = 64 * 1024;

    /// <summary>Puts values in. What a value says is no placeholder: else a short message could grow without end.</summary>
    /// <param name="text">The message.</param>
    /// <param name="valueOf">The value of a name; null: the placeholder stays.</param>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        StringBuilder filled = new();
        int copied = 0;
        for (int start = Next(0); start >= 0 && Next(start + Mark.Length) is var end and >= 0;)
        {
            string? value = valueOf(text[(start + Mark.Length)..end]);
            if (value is null)
            {
                start = Next(start + 1);
                continue;
            }

            if (filled.Length + value.Length > Longest)
            {
                break;
            }

            filled.Append(text, copied, start - copied).Append(value);
            copied = end + Mark.Length;
            start = Next(copied);
        }

        return filled.Append(text, copied, text.Length - copied).ToString();

        int Next(int from) => text.IndexOf(Mark, from, StringComparison.Ordinal);
    }
}
