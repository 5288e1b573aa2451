namespace Mgr5.Metadata.Taking;

/// <summary>
/// The one file that <c>capture.sh</c> writes. Its lines are "<c>word value</c>"; a section's own lines stand below its head with a
/// '|' in front, so that nothing a panel prints can be taken for a head; "<c>end</c>" says that the file is whole.
/// </summary>
public static class CaptureFile
{
    /// <summary>The first line of such a file.</summary>
    public const string FirstLine = "mgr5 capture 1";

    /// <summary>Whether a text is such a file, whole or not.</summary>
    public static bool Is(string text) => text.StartsWith("mgr5 capture ", StringComparison.Ordinal);

    /// <summary>Reads such a file.</summary>
    /// <exception cref="MetadataFormatException">It is of a newer version, cut off, or was changed by hand.</exception>
    public static Capture Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines[0].TrimEnd('\r') != FirstLine)
        {
            throw new MetadataFormatException($"this is a capture of another version than '{FirstLine}'", new(1, 1)) { IsNewerFormat = true };
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        string? listing = null;
        for (int i = 1; i < lines.Length;)
        {
            int number = i + 1;
            string line = lines[i++].TrimEnd('\r');
            int space = line.IndexOf(' ');
            (string word, string value) = space < 0 ? (line, "") : (line.Substring(0, space), line.Substring(space + 1));
            switch (word)
            {
                case "panel" or "version" or "language" when value.Length > 0: values[word] = value; break;
                case "listing": listing = Section(lines, ref i); break;
                case "page" when value.Length > 0: pages[value] = Section(lines, ref i); break;
                case "devel" when value.Length > 0: descriptions[value] = Section(lines, ref i); break;
                case "end":
                    return listing is not null && values.TryGetValue("panel", out string? panel)
                        ? new Capture
                        {
                            Panel = panel,
                            Version = values.TryGetValue("version", out string? version) ? version : null,
                            Language = values.TryGetValue("language", out string? language) ? language : null,
                            Listing = listing,
                            Pages = pages,
                            Descriptions = descriptions,
                        }
                        : throw new MetadataFormatException("the capture names no panel or has no listing", new(number, 1));
                default:
                    throw new MetadataFormatException(
                        i >= lines.Length ? "the capture is cut off: its last line is not 'end'" : "this line belongs to no section of a capture", new(number, 1));
            }
        }

        throw new MetadataFormatException("the capture is cut off: its last line is not 'end'", new(lines.Length, 1));
    }

    private static string Section(string[] lines, ref int i)
    {
        int from = i;
        while (i < lines.Length && lines[i].StartsWith("|", StringComparison.Ordinal))
        {
            i++;
        }

        return string.Concat(lines.Skip(from).Take(i - from).Select(static l => l.Substring(1).TrimEnd('\r') + "\n"));
    }
}
