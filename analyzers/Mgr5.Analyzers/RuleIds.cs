namespace Mgr5.Analyzers;

/// <summary>The ids of all rules, and nothing else: docs/rules has a page for each.</summary>
internal static class RuleIds
{
    public const string SnapshotUnreadable = "MGR0001";
    public const string SnapshotMissing = "MGR0002";
    public const string SnapshotNameTwice = "MGR0003";
    public const string SnapshotTooNew = "MGR0004";
    public const string PatternSelectsNothing = "MGR0005";
    public const string NamesCollide = "MGR0006";
    public const string LanguageTooOld = "MGR0007";
}
