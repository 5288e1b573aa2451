using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Shapes;

/// <summary>Searches the text of a file. It is what is done with every file of a project, so it copies no file as a whole.</summary>
internal static class TextSearch
{
    private const int BufferLength = 8192;

    /// <summary>Where one of some words stands, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words; none is empty.</param>
    public static IReadOnlyList<int> Find(SourceText text, IReadOnlyList<string> words)
    {
        List<int> found = [];
        int overlap = words.Max(static w => w.Length) - 1;
        var buffer = new char[Math.Min(BufferLength, Math.Max(text.Length, 1))];
        for (int start = 0; start < text.Length; start += buffer.Length - overlap)
        {
            int length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            foreach (string word in words)
            {
                Find(buffer.AsSpan(0, length), word, start, found);
            }

            if (start + length == text.Length)
            {
                break;
            }
        }

        return found.Count < 2 ? found : [.. found.Distinct().OrderBy(static p => p)];
    }

    private static void Find(ReadOnlySpan<char> buffer, string word, int start, List<int> found)
    {
        for (int from = 0; ;)
        {
            int index = buffer.Slice(from).IndexOf(word.AsSpan());
            if (index < 0)
            {
                return;
            }

            found.Add(start + from + index);
            from += index + word.Length;
        }
    }
}
