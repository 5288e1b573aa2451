namespace Mgr5.Generator.Emission;

/// <summary>Tests the variable <c>name</c> for being one of some wire names: <c>name is "passwd" or "pin"</c>.</summary>
internal static class NameTest
{
    public static string AnyOf(IEnumerable<string> wireNames)
    {
        ILookup<bool, string> names = wireNames.ToLookup(static name => name.Contains('*'));
        string[] plain = [.. names[false].Select(CSharpText.Literal)];
        return string.Join(" || ", [.. plain.Length == 0 ? Array.Empty<string>() : [$"name is {string.Join(" or ", plain)}"], .. names[true].Select(Pattern)]);
    }

    // A pattern stands for any number of names that begin and end alike.
    private static string Pattern(string name)
    {
        int star = name.IndexOf('*');
        string end = name.Substring(star + 1);
        string starts = $"name.StartsWith({CSharpText.Literal(name.Substring(0, star))}, StringComparison.Ordinal)";
        return end.Length == 0 ? starts : $"({starts} && name.EndsWith({CSharpText.Literal(end)}, StringComparison.Ordinal))";
    }
}
