namespace Mgr5.Tool.Taking;

/// <summary>A word as a POSIX shell reads it back.</summary>
internal static class ShellWord
{
    private const string Plain = "_-./=:,+@";

    /// <summary>The word itself where no character of it means anything to a shell, else in single quotes.</summary>
    public static string Quote(string word)
        => word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
