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
    public const string UnknownFunction = "MGR1001";
    public const string UnknownParameter = "MGR1002";
    public const string RenamedFunction = "MGR1003";
    public const string RequiredParameterMissing = "MGR1004";
    public const string ValueOfOtherType = "MGR1005";
    public const string ParameterTwice = "MGR1006";
    public const string MalformedQuery = "MGR1007";
    public const string UnescapedValue = "MGR1008";
    public const string FormNotSubmitted = "MGR1009";
    public const string BrowserParameter = "MGR1010";
    public const string MisspeltFormat = "MGR1011";
    public const string FunctionOfOtherPanel = "MGR1012";
    public const string ParentByWrongName = "MGR1014";
    public const string ValueByCulture = "MGR1015";
    public const string IdsJoinedByComma = "MGR1016";
    public const string AnswerInHtml = "MGR1017";
    public const string IgnoredParameter = "MGR1018";
    public const string CredentialInLiteral = "MGR2001";
    public const string CredentialInTheClear = "MGR2002";
    public const string CredentialInUrl = "MGR2003";
    public const string ShortKey = "MGR2004";
    public const string SecretInArguments = "MGR2005";
}
