namespace Mgr5;

/// <summary>A word as a POSIX shell reads it back.</summary>
internal static class ShellWord
{
    /// <summary>Between single quotes nothing means anything but their end.</summary>
    public static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
