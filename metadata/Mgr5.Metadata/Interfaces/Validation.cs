using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>What <c>check</c>, <c>checkargs</c> and <c>date</c> say of a control's values.</summary>
internal static class Validation
{
    /// <summary>The parameter with the type that the validator stands for, or with the validator where no type does.</summary>
    public static Parameter Apply(Parameter parameter, XElement control)
    {
        string? arguments = control.Text("checkargs");
        return control.Text("check") switch
        {
            "int" => WithRange(parameter with { Type = DataType.Integer }, arguments),
            "money" => WithRange(parameter with { Type = DataType.Money }, arguments),
            "date" => parameter with { Type = DataType.Date },
            "datetime" => parameter with { Type = DataType.DateTime },

            // The validators date and datetime come first: a date picker also writes what they check.
            null => control.Says("date") ? parameter with { Type = DataType.Date } : parameter,
            string check => parameter with
            {
                Type = control.Says("date") ? DataType.Date : parameter.Type,
                Check = check,
                CheckArguments = arguments,
            },
        };
    }

    /// <summary>A number as a panel writes it, or null.</summary>
    public static decimal? Number(string? text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out decimal number) ? number : null;

    // "0.01," has no upper end, ",5" no lower one; anything else (a name of a field, a third part) is no range.
    private static Parameter WithRange(Parameter parameter, string? arguments)
    {
        string[] ends = (arguments ?? "").Split(',');
        return ends.Length == 2 ? parameter with { Minimum = Number(ends[0]), Maximum = Number(ends[1]) } : parameter;
    }
}
