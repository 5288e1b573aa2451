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

    /// <summary>A text and a note behind it in parentheses; one of the two where the other is empty.</summary>
    public static string WithNote(string text, string note) => (text, note) switch
    {
        (_, "") => text,
        ("", _) => char.ToUpperInvariant(note[0]) + note.Substring(1) + ".",
        _ when EndsSentence(text) => $"{text} ({note})",
        _ => $"{text} ({note}).",
    };

    /// <summary>A text of the wire.</summary>
    public static string Code(string text) => $"<c>{CSharpText.Documentation(text)}</c>";

    private static bool EndsSentence(string text) => text[text.Length - 1] is '.' or '!' or '?' or ':';
}
