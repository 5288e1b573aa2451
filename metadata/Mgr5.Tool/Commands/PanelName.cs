namespace Mgr5.Tool.Commands;

/// <summary>The short name of a panel; the set of panels is open, their spelling is not.</summary>
internal static class PanelName
{
    public static bool IsValid(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
