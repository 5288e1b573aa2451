namespace Mgr5.Analyzers;

/// <summary>The categories of rules.</summary>
internal static class RuleCategory
{
    public const string Snapshot = "Mgr5.Snapshot";
    public const string Query = "Mgr5.Query";
    public const string Security = "Mgr5.Security";
}
