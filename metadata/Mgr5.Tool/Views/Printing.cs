using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>Plain lines, which a console neither wraps nor reads as markup.</summary>
internal static class Printing
{
    public static void PrintLine(this IAnsiConsole output, string line) => output.Profile.Out.Writer.WriteLine(Visible(line));

    /// <summary>Several lines, each of which is safe by itself already; a newline at their end is added.</summary>
    public static void PrintLines(this IAnsiConsole output, string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            output.PrintLine(line);
        }
    }

    /// <summary>A line of words, which a console that is too narrow wraps between them.</summary>
    public static void PrintWords(this IAnsiConsole output, string line)
    {
        output.Write(new Text(Visible(line)));
        output.WriteLine();
    }

    /// <summary>A title and what else there is to say, as one cell.</summary>
    public static string Joined(string? title, string more) => string.Join(" — ", new[] { title, more }.Where(static s => !string.IsNullOrEmpty(s)));

    /// <summary>The text without what would steer the terminal: texts of a panel must not.</summary>
    public static string Visible(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c)) : text;
}
