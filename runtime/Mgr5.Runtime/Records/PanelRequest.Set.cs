namespace Mgr5;

/// <content>Setting parameters of every type.</content>
public partial record PanelRequest
{
    /// <summary>Sets a parameter; null takes it out or, in a form, takes the change back.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">The value; <c>""</c> is sent empty.</param>
    protected void SetText(string name, string? value) => Store(name, value, value is not null && value == Shown(name));

    /// <inheritdoc cref="SetText"/>
    protected void SetFlag(string name, bool? value) => Store<bool>(name, value, WireValue.TryParse, WireValue.From);

    /// <inheritdoc cref="SetText"/>
    protected void SetInteger(string name, long? value) => Store<long>(name, value, WireValue.TryParse, WireValue.From);

    /// <inheritdoc cref="SetText"/>
    protected void SetMoney(string name, decimal? value) => Store<decimal>(name, value, WireValue.TryParse, WireValue.From);

    /// <inheritdoc cref="SetText"/>
    protected void SetDate(string name, DateOnly? value) => Store<DateOnly>(name, value, WireValue.TryParse, WireValue.From);

    /// <inheritdoc cref="SetText"/>
    protected void SetDateTime(string name, DateTime? value) => Store<DateTime>(name, value, WireValue.TryParse, WireValue.From);

    /// <inheritdoc cref="SetText"/>
    protected void SetLimit(string name, PanelLimit? value) => Store<PanelLimit>(name, value, WireValue.TryParse, WireValue.From);

    /// <summary>Sets a parameter; null takes it out or, in a form, takes the change back.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="choice">The choice.</param>
    protected void SetChoice(string name, PanelChoice? choice) => SetText(name, choice?.Value);

    /// <summary>Sets a parameter of several values; null takes it out or, in a form, takes the change back.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="separator">What parts the values on the wire.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException">A value holds the separator: the panel would take it for two.</exception>
    protected void SetList(string name, char separator, IReadOnlyList<string>? values)
    {
        if (values is not null && values.Any(v => v is null || v.Contains(separator)))
        {
            throw new ArgumentException($"A value of '{name}' is null or holds the separator '{separator}'.", nameof(values));
        }

        bool isShown = values is not null && ShownList(name, separator) is { } shown && values.SequenceEqual(shown);
        Store(name, values is null ? null : string.Join(separator, values), isShown);
    }

    /// <summary>Sets a file to be sent; null takes it out.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="file">The file.</param>
    protected void SetFile(string name, PanelFile? file)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _values.Remove(name);
        if (file is null)
        {
            _files.Remove(name);
        }
        else
        {
            _files[name] = file;
        }
    }

    private void Store<T>(string name, T? value, Parser<T> tryParse, Func<T, string> toText)
        where T : struct
        => Store(
            name,
            value is { } v ? toText(v) : null,
            value is not null && Shown(name) is { } shown && tryParse(shown, out T same) && value.Value.Equals(same));

    private void Store(string name, string? value, bool isShown)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _files.Remove(name);
        if (value is null || (isShown && !IsSecret(name)))
        {
            _values.Remove(name);
        }
        else
        {
            _values[name] = value;
        }
    }

    private string? Shown(string name) => _shown?.Text(name);

    private IReadOnlyList<string>? ShownList(string name, char separator)
        => _shown?.Texts(name) is { Count: > 1 } texts ? texts : Split(Shown(name), separator);
}
