namespace Mgr5.Analyzers.Texts;

/// <summary>Reads what stands in a literal in which only the quote is doubled: <c>@"a""b"</c>.</summary>
internal static class VerbatimLiteral
{
    /// <summary>The characters.</summary>
    /// <param name="source">The literal.</param>
    /// <param name="start">Behind the first quote.</param>
    /// <param name="end">The last quote.</param>
    /// <param name="hasBraces">Whether <c>{{</c> is one brace.</param>
    public static LiteralText Read(string source, int start, int end, bool hasBraces)
    {
        var text = new LiteralText();
        for (int i = start; i < end;)
        {
            bool isDoubled = (source[i] == '"' && i + 1 < end && source[i + 1] == '"') || (hasBraces && Braces.IsDoubled(source, i, end));
            int length = isDoubled ? 2 : 1;
            text.Add(source[i], i, length);
            i += length;
        }

        return text;
    }
}
