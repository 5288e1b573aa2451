using Mgr5.Metadata.Names;

namespace Mgr5.Analyzers.Panels;

/// <summary>Whether one name can be a slip of the pen for another; stricter than how many letters differ.</summary>
internal static class SpellingSlip
{
    /// <summary>Whether names are the same but for upper case and what parts their words.</summary>
    public static bool IsAlike(string name, string known) => Bare(name) is { Length: > 2 } bare && bare == Bare(known);

    /// <summary>
    /// Whether a slip can make the one of the other. Each segment of a function's name is a word of its own: <c>vm.edit</c> is two letters from
    /// <c>db.edit</c>, and something else altogether.
    /// </summary>
    public static bool IsPossible(string name, string known)
    {
        if (Math.Abs(name.Length - known.Length) > 2)
        {
            return false;
        }

        string[] segments = name.Split('.');
        string[] others = known.Split('.');
        return segments.Length == others.Length && segments.Zip(others, static (a, b) => a == b || (!IsOtherNumber(a, b) && NearestName.Find(a, [b]) is not null)).All(static same => same);
    }

    /// <summary>Whether names differ in their digits alone: <c>ns3</c> is no slip for <c>ns2</c>.</summary>
    public static bool IsOtherNumber(string name, string known) => name != known && WithoutDigits(name) == WithoutDigits(known);

    private static string WithoutDigits(string name) => new([.. name.Where(static c => !char.IsDigit(c))]);

    private static string Bare(string name) => new([.. name.Where(static c => c is not ('.' or '_' or '-')).Select(char.ToLowerInvariant)]);
}
