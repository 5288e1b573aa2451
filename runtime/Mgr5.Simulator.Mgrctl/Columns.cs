using System.Text;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>The two columns in which mgrctl explains: a name, and a text wrapped at spaces.</summary>
internal static class Columns
{
    private const int TextColumn = 45;
    private const int TextWidth = 47;

    /// <summary>Adds one entry.</summary>
    public static void Append(StringBuilder output, string name, string text)
    {
        string left = name.PadRight(TextColumn);
        int start = 0;
        do
        {
            int end = text.Length;
            if (end - start > TextWidth)
            {
                int space = text.LastIndexOf(' ', start + TextWidth, TextWidth + 1);

                // A word longer than the column stands alone and sticks out.
                end = space > start ? space : text.IndexOf(' ', start) is > 0 and var next ? next : text.Length;
            }

            output.Append(left).Append(text, start, end - start).Append('\n');
            left = new(' ', TextColumn);
            start = end + 1;
        }
        while (start < text.Length);
    }
}
