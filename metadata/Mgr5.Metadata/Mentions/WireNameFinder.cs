namespace Mgr5.Metadata.Mentions;

/// <summary>
/// Finds functions that are written by hand. A name with a dot counts wherever it stands by itself; one without is
/// a word like any other, and counts behind a quote, behind <c>=</c>, and in a text that speaks of <c>mgrctl</c>.
/// </summary>
internal static class WireNameFinder
{
    public static void Find(string text, WordTable names, List<PlacedMention> found)
    {
        bool isShell = text.IndexOf("mgrctl", StringComparison.Ordinal) >= 0;
        for (int i = 0; i < text.Length;)
        {
            if (IsDelimiter(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && !IsDelimiter(text[i]))
            {
                i++;
            }

            bool isEscapedEquals = start > 0 && text[start - 1] == '%' && string.CompareOrdinal(text, start, "3d", 0, 2) == 0;
            isEscapedEquals |= start > 0 && text[start - 1] == '%' && string.CompareOrdinal(text, start, "3D", 0, 2) == 0;
            start += isEscapedEquals ? 2 : 0;
            if (names.Find(text, start, i - start, out string name) != WordForms.None
                && (isShell || isEscapedEquals || name.Contains('.') || (start > 0 && text[start - 1] is '"' or '\'' or '`' or '=')))
            {
                found.Add(new(new(name, MentionForm.WireName), start, null));
            }
        }
    }

    private static bool IsDelimiter(char c)
        => c is '"' or '\'' or '`' or '=' or '&' or '?' or ';' or ',' or '{' or '}' or '(' or ')' or '[' or ']' or '<' or '>'
            or '#' or '%' or '+' or '/' or '\\' or '|' or '$'
            || char.IsWhiteSpace(c);
}
