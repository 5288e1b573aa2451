using System.Globalization;

namespace Mgr5;

/// <summary>The text that values have on the wire, both ways. Panels do not follow the language here.</summary>
internal static class WireValue
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string DateTimeFormat = "yyyy-MM-dd HH:mm:ss";

    // Without seconds: forms that ask for hours and minutes only.
    private static readonly string[] DateTimeFormats = [DateTimeFormat, "yyyy-MM-dd HH:mm", DateFormat];

    public static string From(bool value) => value ? "on" : "off";

    public static string From(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string From(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string From(DateOnly value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static string From(DateTime value) => value.ToString(DateTimeFormat, CultureInfo.InvariantCulture);

    // Nothing is how panels write "without limit".
    public static string From(PanelLimit value) => value.Value is { } number ? From(number) : "";

    public static bool TryParse(string text, out bool value)
    {
        value = text is "on" or "yes" or "true" or "1";
        return value || text is "off" or "no" or "false" or "0";
    }

    public static bool TryParse(string text, out long value)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(string text, out decimal value)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    public static bool TryParse(string text, out DateOnly value)
        => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool TryParse(string text, out DateTime value)
        => DateTime.TryParseExact(text, DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool TryParse(string text, out PanelLimit value)
    {
        value = PanelLimit.Unlimited;
        if (text.Length == 0)
        {
            return true;
        }

        bool isNumber = TryParse(text, out long number);
        value = number;
        return isNumber;
    }
}
