using System.Globalization;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Analyzers.Rules;

/// <summary>Why a parameter does not take a value.</summary>
/// <param name="Why">What it takes.</param>
/// <param name="Instead">What is meant; null where nobody knows.</param>
/// <param name="IsCertain">Whether the panel certainly refuses it.</param>
internal sealed record ValueRefusal(string Why, string? Instead = null, bool IsCertain = true)
{
    private static readonly string[] Dates = ["yyyy-MM-dd"];
    private static readonly string[] Months = ["yyyy-MM-dd", "yyyy-MM"];
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>The refusal; null where the value is taken, or where nobody knows.</summary>
    public static ValueRefusal? Of(string value, Parameter parameter)
        => PartsOf(value, parameter.Separator) is { Length: > 1 } parts
            ? parts.Where(static p => p.Length > 0).Select(p => OfOne(p, parameter)).FirstOrDefault(static r => r is not null) is { } refusal ? refusal with { Instead = null } : null
            : OfOne(value, parameter);

    private static string[] PartsOf(string value, Separator separator) => separator switch
    {
        Separator.Comma => [.. value.Split(',').Select(static v => v.Trim())],
        Separator.Space => value.Split(' '),
        _ => [value],
    };

    private static ValueRefusal? OfOne(string value, Parameter parameter) => parameter.Type switch
    {
        DataType.Flag => OfFlag(value),
        DataType.Integer => OfInteger(value, parameter),
        DataType.Money => OfMoney(value),
        DataType.Date => IsDate(value, Months) ? null : new("it takes a date as 2026-11-23", InDashes(value)),
        DataType.DateTime => IsDate(value, Times) ? null : new("it takes a time as 2026-11-23 10:33:46", IsDate(value, ["yyyy-MM-ddTHH:mm:ss"]) ? value.Replace('T', ' ') : null),
        _ => OfChoice(value, parameter),
    };

    private static ValueRefusal? OfFlag(string value) => value.ToLowerInvariant() switch
    {
        "on" or "off" when value is "on" or "off" => null,
        "true" or "yes" or "1" or "y" or "on" => new("it takes 'on' or 'off'", "on"),
        "false" or "no" or "0" or "n" or "off" => new("it takes 'on' or 'off'", "off"),
        _ => new("it takes 'on' or 'off'"),
    };

    private static ValueRefusal? OfInteger(string value, Parameter parameter)
    {
        // Without a limit is a word of its own in some panels.
        if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number))
        {
            return parameter.Unlimit && value.All(char.IsLetter) ? null : new("it takes a whole number");
        }

        return number < parameter.Minimum ? new("the least is " + parameter.Minimum!.Value.ToString(CultureInfo.InvariantCulture))
            : number > parameter.Maximum ? new("the most is " + parameter.Maximum!.Value.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static ValueRefusal? OfMoney(string value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(value, Style, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        string withPoint = value.Replace(',', '.');
        return new("it takes an amount as 1.50", decimal.TryParse(withPoint, Style, CultureInfo.InvariantCulture, out _) ? withPoint : null);
    }

    private static ValueRefusal? OfChoice(string value, Parameter parameter)
    {
        if (parameter.DynamicChoice || parameter.Values is not { Count: > 0 } choices)
        {
            return null;
        }

        if (value is "" or "null" || choices.Any(c => c.Value == value))
        {
            return null;
        }

        string? nearest = choices.Select(static c => c.Value).FirstOrDefault(c => c.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? NearestName.Find(value, choices.Select(static c => c.Value));
        string why = nearest is not null ? $"did you mean '{nearest}'?"
            : choices.Count <= 5 ? "the panel offers " + string.Join(", ", choices.Select(static c => c.Value))
            : "the panel does not offer it";
        return new(why, nearest, IsCertain: false);
    }

    // 2026/11/23: no other order of these three is meant by a year that stands first.
    private static string? InDashes(string value) => value.Replace('/', '-').Replace('.', '-') is var dashes && IsDate(dashes, Dates) ? dashes : null;

    private static bool IsDate(string value, string[] formats)
        => DateTime.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
