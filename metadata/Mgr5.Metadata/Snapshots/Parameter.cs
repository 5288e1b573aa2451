namespace Mgr5.Metadata.Snapshots;

/// <summary>What a function takes: one control of its form.</summary>
public sealed record Parameter
{
    /// <summary>The name on the wire. A number that stands for an object is kept as a pattern: <c>addon_*</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public DataType Type { get; init; }

    /// <summary>The panel's caption.</summary>
    public string? Title { get; init; }

    /// <summary>The panel's hint.</summary>
    public string? Description { get; init; }

    /// <summary>Whether creating needs it. On a change nothing is required: what is not sent keeps its value.</summary>
    public bool Required { get; init; }

    /// <summary>The smallest number that the panel accepts.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number that the panel accepts.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The longest value, in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The validator that the panel runs, as in <c>check.domain</c>, where <see cref="Type"/> does not say it.</summary>
    public string? Check { get; init; }

    /// <summary>The arguments of <see cref="Check"/> as the panel writes them.</summary>
    public string? CheckArguments { get; init; }

    /// <summary>The input mask as the panel writes it, e.g. <c>9{1,10}[.99]</c>.</summary>
    public string? Mask { get; init; }

    /// <summary>The conversion that the panel does, e.g. <c>punycode</c>.</summary>
    public string? Convert { get; init; }

    /// <summary>The level of rights that sees it, in the panel's words: <c>reseller+</c>, …</summary>
    public string? Level { get; init; }

    /// <summary>The levels of rights of the sessions that saw it, where not all did; empty: all.</summary>
    public EquatableArray<string> Levels { get; init; }

    /// <summary>Whether it is there only when creating, or only when changing.</summary>
    public FormMode On { get; init; }

    /// <summary>The choices that are the same on every installation; null where there are none or where they are unknown.</summary>
    public EquatableArray<Choice>? Values { get; init; }

    /// <summary>Whether the choices are data of the installation (owners, presets, addresses), which a snapshot never keeps.</summary>
    public bool DynamicChoice { get; init; }

    /// <summary>What parts several values, where it takes several.</summary>
    public Separator Separator { get; init; }

    /// <summary>The panel ignores it unless all of these hold.</summary>
    public EquatableArray<Condition> When { get; init; }

    /// <summary>The panel ignores it where any of these holds.</summary>
    public EquatableArray<Condition> Unless { get; init; }

    /// <summary>Whether its text may have several lines.</summary>
    public bool Multiline { get; init; }

    /// <summary>Whether another value of it changes other values or options of the form (<c>setvalues</c>).</summary>
    public bool Refresh { get; init; }

    /// <summary>Whether the empty value means "without limit".</summary>
    public bool Unlimit { get; init; }

    /// <summary>Whether it is the content of a file.</summary>
    public bool File { get; init; }

    /// <summary>Whether the form carries it along unseen.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether the form only shows it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether it is a secret: never printed, logged or compared on screen.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether the form fills it by itself; the value is not kept.</summary>
    public bool HasDefault { get; init; }
}

/// <summary>One static choice of a parameter.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Title">The panel's text for it, if it has one.</param>
public sealed record Choice(string Value, string? Title);

/// <summary>Another parameter has one of some values.</summary>
/// <param name="Parameter">The name of the other parameter.</param>
/// <param name="Values">The values of it with which the condition holds.</param>
public sealed record Condition(string Parameter, EquatableArray<string> Values);

/// <summary>In which mode of its form a parameter exists (interface XML: <c>remove_if</c>).</summary>
public enum FormMode
{
    /// <summary>When creating and when changing.</summary>
    Both,

    /// <summary>Only when creating.</summary>
    New,

    /// <summary>Only when changing.</summary>
    Edit,
}

/// <summary>What parts several values of one parameter.</summary>
public enum Separator
{
    /// <summary>It takes one value.</summary>
    None,

    /// <summary>A space.</summary>
    Space,

    /// <summary>A comma.</summary>
    Comma,
}
