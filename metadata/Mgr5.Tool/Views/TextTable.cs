using System.Text;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>
/// A table without lines around it, which stays readable in a file. Where the console is narrow, the last column is wrapped between words; where long names
/// would leave it no room, those names stand alone on their line, and what belongs to them below. Nothing else is ever parted.
/// </summary>
/// <param name="heads">The heads of the columns; none is printed where all are empty.</param>
internal sealed class TextTable(params string[] heads)
{
    private const int Gap = 2;
    private const int RoomForText = 36;
    private const int RoomForNames = 12;

    private readonly List<string[]> _rows = [];

    private int Last => heads.Length - 1;

    /// <summary>Adds a row; cells that are not given are empty.</summary>
    public void AddRow(params string?[] cells) => _rows.Add([.. heads.Select((_, i) => Printing.Visible(cells.ElementAtOrDefault(i) ?? ""))]);

    public void Print(IAnsiConsole output)
    {
        int[] starts = Starts(output.Profile.Width);
        if (heads.Any(static h => h.Length > 0))
        {
            PrintHeads(output, starts);
        }

        foreach (string line in _rows.SelectMany(row => Lines(row, starts, output.Profile.Width)))
        {
            output.PrintLine(line);
        }
    }

    // Where each column begins.
    private int[] Starts(int width)
    {
        int[] widths = [.. heads.Select((head, i) => _rows.Select(row => row[i].GetCellWidth()).Append(head.GetCellWidth()).Max())];
        int room = Math.Min(widths[Last], RoomForText);
        if (widths.Sum(static w => w + Gap) - Gap > width)
        {
            while (widths[..Last].Sum(static w => w + Gap) + room > width && widths[..Last].Max() > RoomForNames)
            {
                widths[Array.IndexOf(widths, widths[..Last].Max())]--;
            }
        }

        int start = 0;
        return [.. widths.Select(w => (start += w + Gap) - w - Gap)];
    }

    private void PrintHeads(IAnsiConsole output, int[] starts)
    {
        int end = 0;
        foreach ((int i, string head) in heads.Index())
        {
            output.Write(new Text(new(' ', starts[i] - end)));
            output.Write(new Text(head, new Style(decoration: Decoration.Underline)));
            end = starts[i] + head.GetCellWidth();
        }

        output.WriteLine();
    }

    private IEnumerable<string> Lines(string[] row, int[] starts, int width)
    {
        StringBuilder line = new();
        int end = 0;
        foreach ((int i, string cell) in row.Index().Where(static c => c.Item.Length > 0))
        {
            foreach (string part in i == Last ? Wrap(cell, width - starts[i]) : [cell])
            {
                if (end > 0 && end + Gap > starts[i])
                {
                    yield return line.ToString();
                    line.Clear();
                    end = 0;
                }

                line.Append(' ', starts[i] - end).Append(part);
                end = starts[i] + part.GetCellWidth();
            }
        }

        yield return line.ToString();
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        foreach (string word in text.GetCellWidth() <= width ? [text] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.ToString().GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
