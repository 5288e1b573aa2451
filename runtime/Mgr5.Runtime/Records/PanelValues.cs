using System.Collections;
using System.Globalization;

namespace Mgr5;

/// <summary>
/// The values whose names are alike but for one part, usually the number of an object: in those of <c>addon_*</c>,
/// <c>["961"]</c> and <c>[961]</c> are the value of <c>addon_961</c>. A view: what is set here is set in the record.
/// Enumerated are the parts that have a value, with it.
/// </summary>
public sealed class PanelValues : IEnumerable<KeyValuePair<string, string>>
{
    private readonly PanelRecord _record;
    private readonly string _head;
    private readonly string _tail;

    internal PanelValues(PanelRecord record, string pattern)
    {
        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            throw new ArgumentException("A pattern has a '*'.", nameof(pattern));
        }

        _record = record;
        _head = pattern[..star];
        _tail = pattern[(star + 1)..];
    }

    /// <summary>The value whose name has that part; null where there is none. Setting null is as on the record itself.</summary>
    /// <exception cref="NotSupportedException">When setting: the record is a row, which nothing can change.</exception>
    public string? this[string part]
    {
        get => _record.TextOf(NameOf(part));
        set => _record.Put(NameOf(part), value);
    }

    /// <inheritdoc cref="this[string]"/>
    public string? this[long number]
    {
        get => this[number.ToString(CultureInfo.InvariantCulture)];
        set => this[number.ToString(CultureInfo.InvariantCulture)] = value;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        foreach (string name in _record.NamesOfValues.Where(IsAlike).Distinct(StringComparer.Ordinal).ToArray())
        {
            if (_record.TextOf(name) is { } value)
            {
                yield return new(name[_head.Length..^_tail.Length], value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsAlike(string name)
        => name.Length > _head.Length + _tail.Length
            && name.StartsWith(_head, StringComparison.Ordinal)
            && name.EndsWith(_tail, StringComparison.Ordinal);

    private string NameOf(string part)
    {
        ArgumentException.ThrowIfNullOrEmpty(part);
        return _head + part + _tail;
    }
}
