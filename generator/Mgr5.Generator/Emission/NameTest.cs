namespace Mgr5.Generator.Emission;

/// <summary>Tests the variable <c>name</c> for being one of some wire names: <c>name is "passwd" or "pin"</c>.</summary>
internal static class NameTest
{
    public static string AnyOf(IEnumerable<string> wireNames)
    {
        ILookup<bool, string> names = wireNames.ToLookup(static name => name.Contains('*'));
        string plain = string.Join(" or ", names[false].Select(CSharpText.Literal));
        return string.Join(" || ", [.. plain.Length == 0 ? Array.Empty<string>() : [$"name is {plain}"], .. names[true].Select(Pattern)]);
    }

    // A pattern stands for any number of names that begin and end alike.
    private static string Pattern(string name) => (name.Substring(0, name.IndexOf('*')), name.Substring(name.LastIndexOf('*') + 1)) switch
    {
        ("", "") => "name.Length > 0",
        (var start, "") => Test("StartsWith", start),
        ("", var end) => Test("EndsWith", end),
        var (start, end) => $"({Test("StartsWith", start)} && {Test("EndsWith", end)})",
    };

    private static string Test(string method, string part) => $"name.{method}({CSharpText.Literal(part)}, StringComparison.Ordinal)";
}
