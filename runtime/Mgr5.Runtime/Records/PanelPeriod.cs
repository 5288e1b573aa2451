namespace Mgr5;

/// <summary>The time that a report is about. <c>default</c> says nothing: the report shows what the panel has by itself.</summary>
public readonly record struct PanelPeriod
{
    private const string Other = "other";

    private PanelPeriod(string name) => Name = name;

    /// <summary>The current day by the panel's clock (<c>today</c>).</summary>
    public static PanelPeriod Today => new("today");

    /// <summary>The current week by the panel's clock (<c>currentweek</c>).</summary>
    public static PanelPeriod CurrentWeek => new("currentweek");

    /// <summary>All that there is (<c>nodate</c>).</summary>
    public static PanelPeriod All => new("nodate");

    /// <summary>What is sent as <c>period</c>; null: nothing.</summary>
    public string? Name { get; }

    /// <summary>The first day (<c>periodstart</c>) of a period with days of its own; else null.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The last day (<c>periodend</c>) of a period with days of its own; else null.</summary>
    public DateOnly? To { get; private init; }

    /// <summary>A period with days of its own (<c>other</c>).</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static PanelPeriod Between(DateOnly from, DateOnly to) => from > to
        ? throw new ArgumentException("The last day of the period is before its first.", nameof(to))
        : new(Other) { From = from, To = to };

    /// <summary>A period by its name on the wire: an open set, e.g. <c>currentmonth</c>, <c>lastday</c>, <c>quarter</c>.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PanelPeriod Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name);
    }

    /// <summary>The name, and the days where it has any.</summary>
    public override string ToString() => From is { } from && To is { } to
        ? $"{WireValue.From(from)} - {WireValue.From(to)}"
        : Name ?? "";
}
