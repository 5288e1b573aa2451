namespace Mgr5;

/// <summary>A number, or no limit at all, which panels write as an empty text. A number converts to a limit by itself.</summary>
public readonly record struct PanelLimit
{
    /// <summary>A limit of that many, in the unit of the parameter, such as MiB of disk space.</summary>
    public PanelLimit(long value) => Value = value;

    /// <summary>Without limit; what <c>default</c> is too.</summary>
    public static PanelLimit Unlimited => default;

    /// <summary>How many, in the unit of the parameter; null: without limit.</summary>
    public long? Value { get; }

    /// <summary>Whether there is no limit.</summary>
    public bool IsUnlimited => Value is null;

    /// <summary>A limit of that many.</summary>
    public static implicit operator PanelLimit(long value) => new(value);

    /// <inheritdoc cref="op_Implicit(long)"/>
    public static PanelLimit FromInt64(long value) => new(value);

    /// <summary>The number, or <c>unlimited</c>.</summary>
    public override string ToString() => Value is { } value ? WireValue.From(value) : "unlimited";
}
