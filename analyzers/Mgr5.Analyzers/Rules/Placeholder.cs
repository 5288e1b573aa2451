namespace Mgr5.Analyzers.Rules;

/// <summary>What stands for a value in templates and examples, and is none.</summary>
internal static class Placeholder
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pass", "pwd", "secret", "key", "token", "auth", "session", "sessionid", "changeme", "example", "placeholder", "redacted", "hidden",
        "masked", "value", "string", "todo",
    };

    /// <summary>Whether a value is a placeholder of a template: <c>{id}</c>, <c>%s</c>, <c>&lt;id&gt;</c>, <c>$ID</c>.</summary>
    public static bool IsOfTemplate(string value)
        => value.IndexOfAny(['{', '}', '<', '>']) >= 0 || value is ['$' or '%' or '@' or ':', ..];

    /// <summary>Whether a value stands for a secret: a template's placeholder, <c>***</c>, <c>YOUR_PASSWORD</c>, <c>secret</c>, <c>p</c>.</summary>
    public static bool IsOfSecret(string value)
        => value.Length < 3
            || IsOfTemplate(value)
            || Words.Contains(value)
            || value.StartsWith("your", StringComparison.OrdinalIgnoreCase)
            || value.All(static c => c is '*' or 'x' or 'X' or '.' or '-' or '_' or '•' or '…')
            || value.All(static c => c is (>= 'A' and <= 'Z') or '_');
}
