namespace Mgr5.Analyzers.Texts;

/// <summary>Braces in interpolated strings and formats.</summary>
internal static class Braces
{
    /// <summary>Whether two equal braces stand for one.</summary>
    public static bool IsDoubled(string text, int index, int end) => text[index] is '{' or '}' && index + 1 < end && text[index + 1] == text[index];
}
