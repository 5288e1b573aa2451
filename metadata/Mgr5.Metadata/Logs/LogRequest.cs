using Mgr5.Metadata.Queries;

namespace Mgr5.Metadata.Logs;

/// <summary>A line of a panel's log that says what was called.</summary>
public sealed record LogRequest
{
    /// <summary>When, as the panel writes it: in its local time and without a year, <c>Feb  6 08:08:07</c>.</summary>
    public required string Time { get; init; }

    /// <summary>Who called.</summary>
    public required LogRequestKind Kind { get; init; }

    /// <summary>From where: an address, or the name of a module on the panel's own server. Empty where the panel does not say.</summary>
    public required string Caller { get; init; }

    /// <summary>With whose rights: the one who logged in, and then each one whose rights were taken on. Empty where the panel does not say.</summary>
    public required EquatableArray<LogUser> Users { get; init; }

    /// <summary>What was called; its source is the line without colours.</summary>
    public required Query Query { get; init; }

    /// <summary>Whether the line ends before its closing quote does: the last parameter may lack a part.</summary>
    public bool IsCut { get; init; }
}

/// <summary>Who made a call.</summary>
public enum LogRequestKind
{
    /// <summary>A browser, a script, <c>mgrctl</c>.</summary>
    Request,

    /// <summary>The panel itself, on the way to an answer.</summary>
    Internal,
}

/// <summary>A user as the log names it: <c>root</c>, <c>admin(1)</c>, or in internal calls by id alone.</summary>
/// <param name="Name">The name.</param>
/// <param name="Id">What stands in parentheses; null where nothing does.</param>
public sealed record LogUser(string Name, string? Id);
