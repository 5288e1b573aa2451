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

    /// <summary>A table without lines around it, which stays readable in a file. Where the console is narrow, the last column is wrapped.</summary>
    public static Table CreateTable(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.None).HideFooters();
        foreach (string column in columns)
        {
            TableColumn head = new TableColumn(new Text(column, new Style(decoration: Decoration.Underline))).PadRight(2);
            table.AddColumn(table.Columns.Count == columns.Length - 1 ? head.PadRight(0) : head.NoWrap());
        }

        return table;
    }

    /// <summary>A title and what else there is to say, as one cell.</summary>
    public static string Joined(string? title, string more) => string.Join(" — ", new[] { title, more }.Where(static s => !string.IsNullOrEmpty(s)));

    public static void AddTextRow(this Table table, params string?[] cells) => table.AddRow(cells.Select(static c => new Text(Visible(c ?? ""))));

    // Texts of a panel must not steer the terminal.
    private static string Visible(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c)) : text;
}
