namespace Mgr5;

/// <summary>The classes of errors that all panels share. Others exist: compare strings, and expect one that is not here.</summary>
public static class PanelErrorType
{
    /// <summary>Not logged in: wrong user, password, key or address.</summary>
    public const string Authentication = "auth";

    /// <summary>Not allowed; also what an ended session gives.</summary>
    public const string Access = "access";

    /// <summary>No such object, or a required parameter is not given.</summary>
    public const string Missed = "missed";

    /// <summary>It is there already.</summary>
    public const string Exists = "exists";

    /// <summary>A value is not acceptable; <see cref="PanelException.Object"/> is the parameter.</summary>
    public const string Value = "value";

    /// <summary>A limit of the account or of the licence.</summary>
    public const string Limit = "limit";
}
