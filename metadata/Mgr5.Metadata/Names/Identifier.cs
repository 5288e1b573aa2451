using System.Globalization;
using System.Text;

namespace Mgr5.Metadata.Names;

/// <summary>Turns names of the wire into C# identifiers.</summary>
public static class Identifier
{
    // The CLR takes 1,023 bytes; a record of the deepest function still has to fit, with its suffix.
    private const int Longest = 200;

    /// <summary>
    /// PascalCase: a new word starts at every character that no identifier has, and at <c>_</c>
    /// (<c>dns_default_view</c> → <c>DnsDefaultView</c>). Empty where no letter or digit is left.
    /// </summary>
    public static string Pascal(string wireName)
    {
        char[] identifier = new char[wireName.Length];
        int length = 0;
        bool startsWord = true;
        foreach (char c in wireName)
        {
            if (!IsLetter(c) && !IsOtherPart(c))
            {
                startsWord = true;
                continue;
            }

            identifier[length++] = startsWord ? char.ToUpperInvariant(c) : c;
            startsWord = false;
        }

        return new(identifier, 0, length);
    }

    /// <summary>What a PascalCase name was in all likelihood made of: <c>DnsDefaultView</c> → <c>dns_default_view</c>.</summary>
    public static string Snake(string name)
    {
        var wireName = new StringBuilder(name.Length + 8);
        foreach (char c in name)
        {
            char lower = char.ToLowerInvariant(c);
            if (lower != c && wireName.Length > 0)
            {
                wireName.Append('_');
            }

            wireName.Append(lower);
        }

        return wireName.ToString();
    }

    /// <summary>Makes a text of letters and digits a legal identifier: never empty, never starting with a digit, never too long.</summary>
    /// <param name="text">What it should look like.</param>
    /// <param name="wireName">What it stands for; tells long names with the same beginning apart.</param>
    /// <param name="longest">How many characters it may have.</param>
    public static string Legal(string text, string wireName, int longest = Longest)
    {
        string legal = text.Length == 0 || !(IsLetter(text[0]) || text[0] == '_') ? "_" + text : text;
        return legal.Length <= longest ? legal : legal.Substring(0, longest - 17) + "_" + StableHash.Of(wireName);
    }

    private static bool IsLetter(char c) => c < 128 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') : CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.LetterNumber;

    private static bool IsOtherPart(char c) => c < 128 ? c is >= '0' and <= '9' : CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
