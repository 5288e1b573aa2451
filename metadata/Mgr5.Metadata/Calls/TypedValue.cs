using System.Globalization;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Calls;

/// <summary>Writes a value of the wire as a value of its property's type.</summary>
internal static class TypedValue
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string DateTimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The expression; null where no value of the type has that very text on the wire.</summary>
    public static string? Of(string text, PropertyShape property, NodeShape node) => property.Type switch
    {
        PropertyType.Text => CSharpLiteral.Of(text),
        PropertyType.Flag => text switch { "on" => "true", "off" => "false", _ => null },
        PropertyType.Integer => Integer(text),
        PropertyType.Limit => text.Length == 0 ? "PanelLimit.Unlimited" : Integer(text),
        PropertyType.Money => Money(text),
        PropertyType.Date => Date(text),
        PropertyType.DateTime => Date(text, DateTimeFormat, parts: 6),
        PropertyType.Choice => Choice(text, property, node),
        PropertyType.List => List(text, property.Parameter!.Separator),
        _ => null,
    };

    /// <summary>A date; null where the text is none.</summary>
    public static string? Date(string text) => Date(text, DateFormat, parts: 3);

    private static string? Integer(string text)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value.ToString(CultureInfo.InvariantCulture) == text ? text : null;

    private static string? Money(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && value.ToString(CultureInfo.InvariantCulture) == text ? text + "m" : null;

    private static string? Date(string text, string wire, int parts)
    {
        if (!DateTime.TryParseExact(text, wire, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value))
        {
            return null;
        }

        string numbers = string.Join(", ", new[] { value.Year, value.Month, value.Day, value.Hour, value.Minute, value.Second }
            .Take(parts)
            .Select(static n => n.ToString(CultureInfo.InvariantCulture)));
        return $"new({numbers})";
    }

    private static string Choice(string text, PropertyShape property, NodeShape node)
    {
        ChoiceMemberShape? member = node.Choices
            .FirstOrDefault(c => c.TypeName == property.ChoiceType)?.Members
            .FirstOrDefault(m => m.Value == text);
        return member is null ? CSharpLiteral.Of(text) : $"{property.ChoiceType}.{member.Name}";
    }

    private static string List(string text, Separator separator)
        => $"[{string.Join(", ", text.Split(separator == Separator.Comma ? ',' : ' ').Select(CSharpLiteral.Of))}]";
}
