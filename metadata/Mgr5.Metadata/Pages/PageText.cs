namespace Mgr5.Metadata.Pages;

/// <summary>Texts of a page.</summary>
internal static class PageText
{
    /// <summary>The caption and what follows it: the panel joins the two by a full stop and a space.</summary>
    public static (string? Title, string? Description) Split(string text)
    {
        int joint = text.IndexOf(". ", StringComparison.Ordinal);
        return joint < 0
            ? (NullIfEmpty(text.Trim().TrimEnd('.', ' ')), null)
            : (NullIfEmpty(text.Substring(0, joint).Trim()), NullIfEmpty(text.Substring(joint + 2).Trim()));
    }

    /// <summary>The text with every half of a surrogate pair replaced: a snapshot is UTF-8, which cannot hold one.</summary>
    public static string Whole(string text)
    {
        char[] whole = text.ToCharArray();
        for (int i = 0; i < whole.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(whole[i]))
            {
                whole[i] = '\uFFFD';
            }
        }

        return new(whole);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
