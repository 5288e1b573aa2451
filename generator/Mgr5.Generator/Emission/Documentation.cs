namespace Mgr5.Generator.Emission;

/// <summary>Sentences of doc comments, made of texts that <see cref="CSharpText.Documentation"/> has been through.</summary>
internal static class Documentation
{
    /// <summary>Title and description, or the fallback where both are empty.</summary>
    public static string Joined(string title, string description, string fallback) => (title, description) switch
    {
        ("", "") => fallback,
        (_, "") => title,
        ("", _) => description,
        _ when title == description => title,
        _ when EndsSentence(title) => $"{title} {description}",
        _ => $"{title}. {description}",
    };

    /// <summary>A text that is not empty, and a note behind it in parentheses.</summary>
    public static string WithNote(string text, string note) => EndsSentence(text) ? $"{text} ({note})" : $"{text} ({note}).";

    private static bool EndsSentence(string text) => text[text.Length - 1] is '.' or '!' or '?' or ':';
}
