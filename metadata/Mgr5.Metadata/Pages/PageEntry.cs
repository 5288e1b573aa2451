using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Pages;

/// <summary>One "name and text" of a page, collected from its lines.</summary>
internal sealed class PageEntry
{
    private readonly List<string> _text = [];
    private readonly List<(string Value, string Title)> _values = [];

    private int? _valueIndent;
    private bool _isInterrupted;

    public PageEntry(PageLine line)
    {
        Name = line.Name!;
        Indent = line.Indent;
        AddText(line.Text);
    }

    public string Name { get; }

    public int Indent { get; }

    /// <summary>Whether the text has announced values, so that what follows are values and not parameters.</summary>
    private bool ExpectsValues { get; set; }

    /// <summary>
    /// Takes a line that follows. A line in the place of the values is one of them, or goes on with the one before it;
    /// the first line behind the announcement shows where that place is.
    /// </summary>
    /// <returns>Whether the line belongs here.</returns>
    public bool TryAdd(PageLine line)
    {
        if (ExpectsValues)
        {
            _valueIndent ??= line.Indent;
            if (line.Indent < _valueIndent)
            {
                ExpectsValues = false;
            }
            else
            {
                AddValue(line);
                return true;
            }
        }

        if (line.Indent <= Indent && (_isInterrupted || line.HasParameterName))
        {
            return false;
        }

        AddText(line.Content);
        return true;
    }

    /// <summary>A blank line ends the entry, but for what stands deeper than its name.</summary>
    public void AddBlank()
    {
        ExpectsValues &= _valueIndent is null || _valueIndent > Indent;
        _isInterrupted = true;
    }

    public Parameter ToParameter(string name)
    {
        (string? title, string? description, bool isFlag) = ReadText();
        Choice[] choices =
        [
            .. _values.GroupBy(static v => v.Value, StringComparer.Ordinal)
                .Select(static same => new Choice(same.Key, same.First().Title.Length == 0 ? null : same.First().Title)),
        ];
        if (WireNames.IsPattern(name))
        {
            return new() { Name = name };
        }

        return new()
        {
            Name = name,
            Title = title,
            Description = description,
            Type = choices.Length > 0 ? DataType.Choice : isFlag ? DataType.Flag : DataType.Unspecified,
            Values = choices.Length > 0 ? choices.ToEquatableArray() : null,
        };
    }

    public Column ToColumn() => new() { Name = Name, Title = ReadText().Title };

    private void AddText(string text)
    {
        int at = PageWords.IndexOf(text, PageWords.PossibleValues);
        string? announced = at < 0 ? null : PageWords.After(text.Substring(at), PageWords.PossibleValues);
        _text.Add(announced is null ? text : text.Substring(0, at));
        if (announced is not null)
        {
            ExpectsValues = true;
            if (announced.Length > 0)
            {
                AddValue(PageLine.Read(announced));
            }
        }
    }

    private void AddValue(PageLine line)
    {
        if (line.Name is not null)
        {
            _values.Add((line.Name, line.Text));
        }
        else if (_values.Count == 0 || IsNextValue(line))
        {
            _values.Add((line.Content, ""));
        }
        else
        {
            (string value, string title) = _values[_values.Count - 1];
            _values[_values.Count - 1] = (value, (title + " " + line.Content).Trim());
        }
    }

    // A word behind a value with a title may be the end of that title; behind one without, it is the next value.
    private bool IsNextValue(PageLine line)
        => _values[_values.Count - 1].Title.Length == 0 && line.Indent <= (_valueIndent ?? line.Indent) && !line.Content.Contains(' ');

    private (string? Title, string? Description, bool IsFlag) ReadText()
    {
        string text = string.Join(" ", _text).Trim();
        bool isFlag = false;
        int start = PageWords.IndexOf(text, PageWords.OptionalParameter);
        int end = start < 0 ? -1 : text.IndexOf(')', start);
        if (end > 0)
        {
            isFlag = PageWords.IndexOf(text.Substring(start, end - start), PageWords.On) >= 0;
            text = (text.Substring(0, start).TrimEnd() + text.Substring(end + 1)).Trim();
        }

        (string? title, string? description) = PageText.Split(text);
        return (title, description, isFlag);
    }
}
