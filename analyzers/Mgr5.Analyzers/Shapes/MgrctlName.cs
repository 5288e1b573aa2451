namespace Mgr5.Analyzers.Shapes;

/// <summary>The program's name: <c>mgrctl</c>, with or without its path.</summary>
internal static class MgrctlName
{
    private const string Name = "mgrctl";

    /// <summary>Behind the name, where it is a word of a text and something follows; -1 where it is not.</summary>
    public static int EndIn(string text)
    {
        for (int start = text.IndexOf(Name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Name, start + 1, StringComparison.Ordinal))
        {
            int end = start + Name.Length;
            if ((start == 0 || text[start - 1] is '/' or ' ' or '\'' or '"' or '\n' or '(' or '`' or ';' or '|' or '&') && end < text.Length && text[end] == ' ')
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Whether a text is the name of the program and nothing else.</summary>
    public static bool Is(string text) => text == Name || text.EndsWith("/" + Name, StringComparison.Ordinal);
}
