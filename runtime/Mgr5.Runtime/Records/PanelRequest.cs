namespace Mgr5;

/// <summary>
/// The parameters of a call, by their names on the wire; the requests of a snapshot's functions add a typed property
/// for each one that is known. What is null is not sent, and on a change keeps its value; <c>""</c> is sent empty,
/// which is how a value is cleared. Service parameters (<c>func</c>, <c>elid</c>, <c>sok</c>, …) are arguments of the calls.
/// </summary>
public record PanelRequest : PanelRecord
{
    private readonly Dictionary<string, string> _values;

    /// <summary>A request without any parameter.</summary>
    public PanelRequest() => _values = new(StringComparer.Ordinal);

    /// <summary>A request of the same parameters.</summary>
    /// <param name="original">The request to copy.</param>
    protected PanelRequest(PanelRequest original)
        : base(original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _values = new(original._values, StringComparer.Ordinal);
    }

    /// <summary>The parameters that are sent.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    internal IReadOnlyDictionary<string, string> Values => _values;

    private protected override IEnumerable<KeyValuePair<string, string>> Content => _values;

    /// <summary>Any parameter by its name on the wire, typed or not; null is "not sent".</summary>
    public string? this[string parameter]
    {
        get => GetText(parameter);
        set => SetText(parameter, value);
    }

    /// <inheritdoc/>
    public virtual bool Equals(PanelRequest? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc cref="IsSecret"/>
    internal bool IsSecretName(string name) => IsSecret(name);

    /// <inheritdoc/>
    protected override bool IsSecret(string name) => name.Equals("key", StringComparison.OrdinalIgnoreCase) || base.IsSecret(name);

    /// <inheritdoc/>
    protected override string? GetText(string name) => _values.GetValueOrDefault(name);

    /// <summary>Sets a parameter; null takes it out.</summary>
    protected void SetText(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is null)
        {
            _values.Remove(name);
        }
        else
        {
            _values[name] = value;
        }
    }

    /// <inheritdoc cref="SetText"/>
    protected void SetFlag(string name, bool? value) => SetText(name, value is { } v ? WireValue.From(v) : null);

    /// <inheritdoc cref="SetText"/>
    protected void SetInteger(string name, long? value) => SetText(name, value is { } v ? WireValue.From(v) : null);

    /// <inheritdoc cref="SetText"/>
    protected void SetMoney(string name, decimal? value) => SetText(name, value is { } v ? WireValue.From(v) : null);

    /// <inheritdoc cref="SetText"/>
    protected void SetDate(string name, DateOnly? value) => SetText(name, value is { } v ? WireValue.From(v) : null);

    /// <inheritdoc cref="SetText"/>
    protected void SetDateTime(string name, DateTime? value) => SetText(name, value is { } v ? WireValue.From(v) : null);

    /// <inheritdoc cref="SetText"/>
    protected void SetChoice<T>(string name, T? value)
        where T : struct, IPanelChoice<T>
        => SetText(name, value?.Value);

    /// <summary>Sets a parameter of several values; null takes it out.</summary>
    /// <exception cref="ArgumentException">A value holds the separator: the panel would take it for two.</exception>
    protected void SetList(string name, char separator, IReadOnlyList<string>? value)
    {
        if (value is not null && value.Any(v => v is null || v.Contains(separator)))
        {
            throw new ArgumentException($"A value of '{name}' is null or holds the separator '{separator}'.", nameof(value));
        }

        SetText(name, value is null ? null : string.Join(separator, value));
    }
}
