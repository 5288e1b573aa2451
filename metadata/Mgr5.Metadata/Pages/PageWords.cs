namespace Mgr5.Metadata.Pages;

/// <summary>The words by which a page tells what its parts are, in the two languages that panels have.</summary>
internal static class PageWords
{
    public static readonly string[] PossibleValues = ["Possible values", "Возможные значения"];

    public static readonly string[] OptionalParameter = ["(Optional parameter", "(Необязательный параметр"];

    public static readonly string[] FunctionType = ["Function type", "Тип функции"];

    public static readonly string[] AccessLevel = ["Access level", "Уровень доступа"];

    public static readonly string[] Headings = ["Parameters", "Параметры", "Function", "Функция"];

    /// <summary>"on" in quotes, which the sentence about an optional parameter ends in where that is a flag.</summary>
    public static readonly string[] On = ["\"on\"", "'on'", "«on»", "“on”"];

    /// <summary>What follows one of the labels and a colon at the start of the text; null where it starts with none.</summary>
    public static string? After(string text, string[] labels)
    {
        string? label = Array.Find(labels, l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        string rest = label is null ? "" : text.Substring(label.Length).TrimStart();
        return rest.StartsWith(":", StringComparison.Ordinal) ? rest.Substring(1).Trim() : null;
    }

    /// <summary>Where one of the labels starts in the text, or -1.</summary>
    public static int IndexOf(string text, string[] labels)
        => labels.Select(l => text.IndexOf(l, StringComparison.OrdinalIgnoreCase)).Where(static i => i >= 0).DefaultIfEmpty(-1).Min();
}
