namespace Mgr5;

/// <content>What emitted code called before it called <c>Set</c>.</content>
public partial record PanelRequest
{
    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetText(string name, string? value) => Set(name, value);

    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetFlag(string name, bool? value) => Set(name, value);

    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetInteger(string name, long? value) => Set(name, value);

    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetMoney(string name, decimal? value) => Set(name, value);

    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetDate(string name, DateOnly? value) => Set(name, value);

    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetDateTime(string name, DateTime? value) => Set(name, value);

    /// <inheritdoc cref="Set(string, string)"/>
    protected void SetChoice<T>(string name, T? value)
        where T : struct, IPanelChoice
        => Set(name, value);
}
