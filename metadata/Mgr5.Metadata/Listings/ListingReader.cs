using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Listings;

/// <summary>
/// Reads the listing <c>mgrctl -m PANEL -i</c>, in English. It has two columns: the name, padded to
/// <see cref="TextColumn"/> characters, and the text, wrapped at spaces into lines of at most 47 characters.
/// </summary>
public static class ListingReader
{
    /// <summary>Where the text of every line starts, counted from 0.</summary>
    internal const int TextColumn = 45;

    /// <summary>Reads a listing.</summary>
    /// <param name="text">The whole output of the command; <c>\n</c> or <c>\r\n</c> ends a line.</param>
    /// <exception cref="MetadataFormatException">A line breaks the two columns, a name is there twice, or there is none.</exception>
    public static Listing Read(string text)
    {
        var functions = new List<Function>();
        var unknownTypes = new List<UnknownFunctionType>();
        foreach (Entry entry in ReadEntries(text))
        {
            EntryText meaning = EntryText.Parse(string.Join(" ", entry.Text));
            functions.Add(new Function
            {
                Name = entry.Name,
                Kind = meaning.Kind,
                Title = meaning.Title,
                Description = meaning.Description,
            });
            if (meaning.UnknownType is not null)
            {
                unknownTypes.Add(new(entry.Name, meaning.UnknownType));
            }
        }

        // Copied text may lack its last line end, and a newer panel may have a new type; both at once is a text that was cut off.
        if (!text.EndsWith("\n", StringComparison.Ordinal) && unknownTypes.Count > 0 && unknownTypes[unknownTypes.Count - 1].Function == functions[functions.Count - 1].Name)
        {
            string[] lines = text.Split('\n');
            throw new MetadataFormatException(
                $"the listing breaks off in the text of '{functions[functions.Count - 1].Name}'", new(lines.Length, lines[lines.Length - 1].Length + 1));
        }

        return new(functions.ToEquatableArray(), unknownTypes.ToEquatableArray());
    }

    private static List<Entry> ReadEntries(string text)
    {
        var entries = new List<Entry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r', ' ');
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] != ' ')
            {
                Entry entry = ReadFirstLine(line, i + 1);
                if (!names.Add(entry.Name))
                {
                    throw new MetadataFormatException($"the function '{entry.Name}' is there twice", new(i + 1, 1));
                }

                entries.Add(entry);
            }
            else if (entries.Count == 0)
            {
                throw new MetadataFormatException("a line of text before the first function", new(i + 1, 1));
            }
            else
            {
                entries[entries.Count - 1].Text.Add(ReadText(line, 0, i + 1));
            }
        }

        return entries.Count == 0 ? throw new MetadataFormatException("the listing is empty: no function in it", new(1, 1)) : entries;
    }

    private static Entry ReadFirstLine(string line, int number)
    {
        int end = 0;
        while (end < line.Length && line[end] != ' ')
        {
            if (!IsNameCharacter(line[end]))
            {
                throw new MetadataFormatException(
                    $"this is not a listing of functions: {Shown(line[end])} is in no function's name", new(number, end + 1));
            }

            end++;
        }

        var entry = new Entry(line.Substring(0, end), []);
        if (end < line.Length)
        {
            entry.Text.Add(ReadText(line, end, number));
        }

        return entry;
    }

    // A name that fills its column pushes the text of its own line to the right.
    private static string ReadText(string line, int from, int number)
    {
        int start = from;
        while (line[start] == ' ')
        {
            start++;
        }

        return start == TextColumn || from >= TextColumn
            ? line.Substring(start)
            : throw new MetadataFormatException($"the text starts in column {start + 1} instead of {TextColumn + 1}", new(number, start + 1));
    }

    private static string Shown(char c) => c == '\t' ? "a tab" : char.IsControl(c) ? $"U+{(int)c:X4}" : $"'{c}'";

    // Seen: lower-case letters, digits, '_' and '.'; plugins also use '-'. Everything else is no listing.
    private static bool IsNameCharacter(char c)
        => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-';

    private sealed record Entry(string Name, List<string> Text);
}
