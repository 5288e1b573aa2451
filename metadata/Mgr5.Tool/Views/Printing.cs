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

    /// <summary>A table without lines around it, which stays readable in a file.</summary>
    public static Table CreateTable(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.None).HideFooters();
        foreach (string column in columns)
        {
            TableColumn head = new TableColumn(new Text(column, new Style(decoration: Decoration.Underline))).PadRight(2);
            table.AddColumn(table.Columns.Count == 0 ? head.NoWrap() : head);
        }

        return table;
    }

    public static void AddTextRow(this Table table, params string?[] cells) => table.AddRow(cells.Select(static c => new Text(Visible(c ?? ""))));

    // Texts of a panel must not steer the terminal.
    private static string Visible(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c)) : text;
}
