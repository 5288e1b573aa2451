using System.Text;

namespace Mgr5;

/// <summary>
/// What rows, forms and requests have in common: values by their names on the wire, typed access to them, equality by
/// content, and printing without secrets.
/// </summary>
public abstract record PanelRecord
{
    private protected PanelRecord()
    {
    }

    /// <summary>The names and values that count for equality and printing.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, string>> Content { get; }

    /// <summary>The names of the values, in their order; one may be there several times.</summary>
    internal abstract IEnumerable<string> NamesOfValues { get; }

    /// <summary>Equal are records of one type with the same values.</summary>
    public virtual bool Equals(PanelRecord? other)
        => other is not null && EqualityContract == other.EqualityContract && Sorted(Content).SequenceEqual(Sorted(other.Content));

    /// <inheritdoc/>
    public override int GetHashCode() => Content.Aggregate(0, static (hash, p) => hash ^ HashCode.Combine(p.Key, p.Value));

    /// <summary>The names and values, with secrets masked.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder(GetType().Name).Append(" {");
        string separator = " ";
        foreach ((string name, string value) in Content)
        {
            text.Append(separator).Append(name).Append(" = ").Append(IsSecret(name.Split('@')[0]) ? SecretNames.Mask : value);
            separator = ", ";
        }

        return text.Append(" }").ToString();
    }

    internal string? TextOf(string name) => GetText(name);

    /// <summary>Sets a value, where the record is one that can be changed.</summary>
    internal abstract void Put(string name, string? value);

    /// <summary>Whether a value is a secret, which is never printed.</summary>
    /// <param name="name">Its name on the wire.</param>
    protected virtual bool IsSecret(string name) => SecretNames.IsSecret(name);

    /// <summary>A value as text; null where it is not there.</summary>
    /// <param name="name">Its name on the wire.</param>
    protected abstract string? GetText(string name);

    /// <summary>A value that is <c>on</c> or <c>off</c>; null where it is not there or empty.</summary>
    /// <exception cref="PanelFormatException">It is something else.</exception>
    protected virtual bool? GetFlag(string name) => Get<bool>(name, "on or off", WireValue.TryParse);

    /// <summary>A whole number; null where it is not there or empty.</summary>
    /// <inheritdoc cref="GetFlag" path="/exception"/>
    protected long? GetInteger(string name) => Get<long>(name, "a whole number", WireValue.TryParse);

    /// <summary>An amount; null where it is not there or empty.</summary>
    /// <inheritdoc cref="GetFlag" path="/exception"/>
    protected decimal? GetMoney(string name) => Get<decimal>(name, "an amount", WireValue.TryParse);

    /// <summary>A date; null where it is not there or empty.</summary>
    /// <inheritdoc cref="GetFlag" path="/exception"/>
    protected DateOnly? GetDate(string name) => Get<DateOnly>(name, "a date", WireValue.TryParse);

    /// <summary>A time of the panel's clock; null where it is not there or empty.</summary>
    /// <inheritdoc cref="GetFlag" path="/exception"/>
    protected DateTime? GetDateTime(string name) => Get<DateTime>(name, "a time", WireValue.TryParse);

    /// <summary>A choice; null where it is not there.</summary>
    protected T? GetChoice<T>(string name)
        where T : PanelChoice, new()
        => GetText(name) is { } text ? new T { Value = text } : null;

    /// <summary>A number or, where the text is empty, no limit; null where it is not there.</summary>
    /// <inheritdoc cref="GetFlag" path="/exception"/>
    protected PanelLimit? GetLimit(string name)
        => GetText(name) is not { } text ? null
            : WireValue.TryParse(text, out PanelLimit limit) ? limit
            : Unreadable<PanelLimit>(name, "a whole number or empty");

    /// <summary>The values whose names are alike but for one part, such as all <c>addon_*</c>.</summary>
    /// <param name="pattern">The name on the wire, with <c>*</c> in place of that part.</param>
    protected PanelValues GetValues(string pattern) => new(this, pattern);

    /// <summary>Several values in one text; null where it is not there.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="separator">What parts them; blanks around one do not count, and neither does an empty one.</param>
    protected virtual IReadOnlyList<string>? GetList(string name, char separator)
        => Split(GetText(name), separator);

    private protected static IReadOnlyList<string>? Split(string? text, char separator)
        => text?.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Reads a text as a value of another type.</summary>
    private protected delegate bool Parser<T>(string text, out T value);

    /// <summary>What a value that cannot be read becomes.</summary>
    private protected virtual T? Unreadable<T>(string name, string what)
        where T : struct
        => throw new PanelFormatException($"The value of '{name}' is not {what}.");

    private T? Get<T>(string name, string what, Parser<T> tryParse)
        where T : struct
    {
        string? text = GetText(name);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return tryParse(text, out T value) ? value : Unreadable<T>(name, what);
    }

    private static IOrderedEnumerable<KeyValuePair<string, string>> Sorted(IEnumerable<KeyValuePair<string, string>> values)
        => values.OrderBy(static p => p.Key, StringComparer.Ordinal).ThenBy(static p => p.Value, StringComparer.Ordinal);
}
