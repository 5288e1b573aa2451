using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Functions;

/// <summary>
/// A validator, <c>check.NAME</c>: trims the value and answers with it as the panel would store it. An empty one always fits. What a
/// validator checks that is not here, only a script can know: its values fit as they are.
/// </summary>
internal static partial class CheckFunction
{
    private const string Prefix = "check.";

    public static Content Answer(Call call)
    {
        string value = call["value"]?.Trim() ?? "";
        string? normal = value.Length == 0 ? "" : Normal(call.Function.StartsWith(Prefix, StringComparison.Ordinal) ? call.Function[Prefix.Length..] : "", value, call["args"] ?? "");
        return Content.Of(Node.Of("value", normal ?? throw PanelFault.BadValue(call.NotEmpty("name") ?? "value", value)));
    }

    // Null: it does not fit.
    private static string? Normal(string check, string value, string range) => check switch
    {
        "int" => Number(value, NumberStyles.AllowLeadingSign, range)?.ToString("0", CultureInfo.InvariantCulture),
        "money" => Number(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, range)?.ToString("0.00", CultureInfo.InvariantCulture),
        "date" => Time(value, "yyyy-MM-dd"),
        "datetime" => Time(value, "yyyy-MM-dd HH:mm:ss"),
        "ip" => IPAddress.TryParse(value, out _) ? value : null,
        "email" => MailAddress.TryCreate(value, out MailAddress? address) && address.Address == value ? value : null,
        "domain" => Domain().IsMatch(value) ? value : null,
        "url" => Uri.TryCreate(value, UriKind.Absolute, out _) ? value : null,
        _ => value,
    };

    // 0.01, is "from 0.01 on".
    private static decimal? Number(string value, NumberStyles style, string range)
    {
        if (!decimal.TryParse(value, style, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        string[] ends = range.Split(',');
        return (Bound(ends[0]) is not { } least || number >= least) && (Bound(ends[^1]) is not { } most || ends.Length < 2 || number <= most) ? number : null;
    }

    private static decimal? Bound(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal bound) ? bound : null;

    private static string? Time(string value, string format)
        => DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null;

    [GeneratedRegex(@"^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)(\.(?!-)[\p{L}\p{N}-]{1,63}(?<!-))*\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
