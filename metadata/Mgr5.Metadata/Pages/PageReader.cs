using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Pages;

/// <summary>
/// Reads the page of one function, <c>mgrctl -m PANEL -i FUNC [lang=ru]</c>. How exactly a panel lays it out is not public and
/// differs with its version, so nothing in it is an error: <c>name - text</c>, <c>name — text</c> and two columns are read, wrapped
/// or not, in English and in Russian, and what is not understood becomes the description.
/// </summary>
public static class PageReader
{
    /// <summary>Reads a page; any text will do.</summary>
    /// <param name="function">The function whose page it is.</param>
    /// <param name="text">What the command printed.</param>
    /// <param name="kind">What the function is known to be; the entries of a list's page are its columns.</param>
    public static Function Read(string function, string text, FunctionKind kind = FunctionKind.Unknown)
    {
        var page = new Page(function, kind);
        foreach (string line in PageText.Whole(text).Replace("\r\n", "\n").Split('\n', '\r'))
        {
            page.Add(PageLine.Read(line));
        }

        return page.ToFunction();
    }

    private sealed class Page(string function, FunctionKind kind)
    {
        private readonly List<PageEntry> _entries = [];
        private readonly List<string> _description = [];

        private PageEntry? _current;
        private FunctionKind _kind = kind;
        private EntryText? _own;
        private string? _level;

        public void Add(PageLine line)
        {
            if (line.IsBlank)
            {
                _current?.AddBlank();
                return;
            }

            if (TryReadLabel(line) || (_current is not null && _current.TryAdd(line)))
            {
                return;
            }

            if (line.Name == function)
            {
                _own = EntryText.Parse(line.Text);
            }
            else if (line.HasParameterName)
            {
                _current = new(line);
                _entries.Add(_current);
            }
            else
            {
                _description.Add(line.Content);
            }
        }

        public Function ToFunction()
        {
            PageEntry[] entries =
            [
                .. _entries.Where(static e => !WireNames.IsService(e.Name)).GroupBy(static e => e.Name, StringComparer.Ordinal).Select(static same => same.First()),
            ];
            bool isList = _kind == FunctionKind.List;
            string about = string.Join(" ", _description);
            EntryText own = _own ?? EntryText.Parse(about);
            string description = _own is null ? own.Description ?? "" : $"{own.Description} {about}".Trim();
            return new()
            {
                Name = function,
                Kind = _kind == FunctionKind.Unknown ? own.Kind : _kind,
                Title = own.Title,
                Description = description.Length == 0 ? null : description,
                Level = _level,
                Sources = [MetadataSource.Page],
                Parameters = entries.Length > 0 && !isList ? ReadParameters(entries) : null,
                Columns = entries.Length > 0 && isList ? entries.Select(static e => e.ToColumn()).ToEquatableArray() : null,
            };
        }

        private static EquatableArray<Parameter> ReadParameters(PageEntry[] entries)
        {
            var numbers = new NumberedNames(entries.Select(static e => e.Name));
            return entries.Select(e => e.ToParameter(numbers.PatternOf(e.Name))).GroupBy(static p => p.Name, StringComparer.Ordinal)
                .Select(static same => same.First()).ToEquatableArray();
        }

        // Labels stand at the margin; deeper they are somebody's text.
        private bool TryReadLabel(PageLine line)
        {
            if (line.Indent > 0)
            {
                return false;
            }

            if (PageWords.After(line.Content, PageWords.FunctionType) is { } type && EntryText.KindOf(type) is { } read)
            {
                _kind = read;
                return true;
            }

            if (PageWords.After(line.Content, PageWords.AccessLevel) is { Length: > 0 } level)
            {
                _level = level;
                return true;
            }

            return PageWords.After(line.Content, PageWords.Headings) is { } heading && (heading.Length == 0 || heading.TrimEnd('.') == function);
        }
    }
}
