using Mgr5.Analyzers.Panels;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Shapes;

/// <summary>The words without which no request is in a file.</summary>
internal static class Triggers
{
    private const string Func = "func";

    private static readonly string[] Always = [Func, "mgrctl", "mgr?", "mgr/?", "CallAsync", "OpenReadAsync", MarkedTextShape.Mark];

    /// <summary>Where triggers stand in a text, in its order.</summary>
    public static IEnumerable<int> Find(SourceText text, QuerySettings settings, IReadOnlyCollection<string> markedMethods)
    {
        string[] words = [.. Always, .. settings.Wrappers.Select(static w => w.Name), .. markedMethods];
        return TextSearch.Find(text, words).Where(position => !IsOtherFunc(text, position));
    }

    // "function", "Func" and "_func" are no func, and neither is a variable of that name that is called or handed on.
    private static bool IsOtherFunc(SourceText text, int position)
    {
        if (!Is(text, position, Func))
        {
            return false;
        }

        int next = position + Func.Length;
        return (position > 0 && IsNamePart(text[position - 1]) && !IsBehindEscape(text, position)) || next == text.Length
            || !(text[next] is '=' or '"' or '\\' or '%' || (text[next] == ' ' && next + 1 < text.Length && text[next + 1] == '='));
    }

    // \u003ffunc: what looks like a letter is the end of an escape.
    private static bool IsBehindEscape(SourceText text, int position)
    {
        int start = position - 1;
        while (start > 0 && position - start < 10 && Uri.IsHexDigit(text[start]))
        {
            start--;
        }

        return start > 0 && text[start] is 'u' or 'U' or 'x' && text[start - 1] == '\\';
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool Is(SourceText text, int position, string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (text[position + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
