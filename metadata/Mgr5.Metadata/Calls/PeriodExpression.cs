using Mgr5.Metadata.Requests;

namespace Mgr5.Metadata.Calls;

/// <summary>Writes the period of a report.</summary>
internal static class PeriodExpression
{
    public static bool Has(string parameter) => parameter is "period" or "periodstart" or "periodend";

    /// <summary>The argument, empty where the request names no period; null where it is nothing that a period sends.</summary>
    public static string? Of(ApiParameter[] parameters)
    {
        string? name = ValueOf("period");
        string? from = ValueOf("periodstart");
        string? to = ValueOf("periodend");
        return (name, from, to) switch
        {
            (null, null, null) => "",
            ("today", null, null) => "PanelPeriod.Today",
            ("currentweek", null, null) => "PanelPeriod.CurrentWeek",
            ("nodate", null, null) => "PanelPeriod.All",
            ("other", not null, not null) when TypedValue.Date(from) is { } first && TypedValue.Date(to) is { } last => $"PanelPeriod.Between({first}, {last})",
            ({ Length: > 0 } and not "other", null, null) => $"PanelPeriod.Named({CSharpLiteral.Of(name)})",
            _ => null,
        };

        string? ValueOf(string parameter) => parameters.FirstOrDefault(p => p.Name == parameter)?.Value;
    }
}
