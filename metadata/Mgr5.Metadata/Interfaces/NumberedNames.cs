namespace Mgr5.Metadata.Interfaces;

/// <summary>
/// Tells names with the number of an object (<c>addon_961</c>, <c>lifetime126</c>, <c>period_0</c>), which another
/// installation does not have, from names with a number of their own (<c>ns0</c>, <c>ipv6</c>, <c>step2</c>, <c>sha256</c>).
/// The rule is strict: a name wrongly kept is one member too many, a name wrongly taken for a pattern is one that nobody finds.
/// </summary>
/// <remarks>
/// A number is the run of digits at the end. It stands for an object
/// <list type="bullet">
/// <item>behind <c>_</c>, with two digits or more: <c>addon_961</c> → <c>addon_*</c>;</item>
/// <item>behind a letter, with three digits or more, where another name of the form ends in the same number:
/// <c>monthly126</c> beside <c>lifetime126</c> → <c>monthly*</c>, <c>lifetime*</c>;</item>
/// <item>behind <c>_</c>, with one digit, where the form counts at least two names from <c>_0</c>:
/// <c>period_0</c> beside <c>pricelist_0</c> → <c>period_*</c>, <c>pricelist_*</c>.</item>
/// </list>
/// </remarks>
internal sealed class NumberedNames
{
    private readonly HashSet<string> _stemsFromZero;
    private readonly HashSet<string> _sharedNumbers;

    /// <summary>Learns from all names of one form.</summary>
    public NumberedNames(IEnumerable<string> names)
    {
        (string Stem, string Number)[] numbered = [.. names.Distinct(StringComparer.Ordinal).Select(Split).Where(static n => n.Number.Length > 0)];
        _stemsFromZero = new(numbered.Where(static n => n.Number == "0" && IsCounted(n.Stem)).Select(static n => n.Stem), StringComparer.Ordinal);
        _sharedNumbers = new(
            numbered.Where(static n => n.Number.Length >= 3).GroupBy(static n => n.Number).Where(static g => g.Count() > 1).Select(static g => g.Key),
            StringComparer.Ordinal);
    }

    /// <summary>The pattern that the name is kept as, or the name itself.</summary>
    public string PatternOf(string name)
    {
        (string stem, string number) = Split(name);
        bool isObject = IsCounted(stem)
            ? number.Length >= 2 || (number.Length == 1 && _stemsFromZero.Count > 1 && _stemsFromZero.Contains(stem))
            : number.Length >= 3 && stem.Length > 0 && _sharedNumbers.Contains(number);
        return isObject ? stem + "*" : name;
    }

    private static bool IsCounted(string stem) => stem.Length > 1 && stem[stem.Length - 1] == '_';

    private static (string Stem, string Number) Split(string name)
    {
        int end = name.Length;
        while (end > 0 && name[end - 1] is >= '0' and <= '9')
        {
            end--;
        }

        return (name.Substring(0, end), name.Substring(end));
    }
}
