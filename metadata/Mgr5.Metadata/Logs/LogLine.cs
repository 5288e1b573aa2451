using System.Text.RegularExpressions;
using Mgr5.Metadata.Queries;

namespace Mgr5.Metadata.Logs;

/// <summary>
/// Reads lines of <c>var/PANEL.log</c>: <c>Mon D HH:MM:SS [process:request] module LEVEL text</c>, the level in colours.
/// What stands before the time is no matter: <c>grep</c> writes file names there.
/// </summary>
public static class LogLine
{
    // ECMA-48 control sequences; grep's own colours are such, too.
    private static readonly Regex Colour = new(@"\x1B\[[0-?]*[ -/]*[@-~]", RegexOptions.CultureInvariant);

    private static readonly Regex Call = new(
        @"(?<time>[A-Z][a-z]{2} [ 0-9]?[0-9] [0-9]{2}:[0-9]{2}:[0-9]{2}) \[[0-9]+:[0-9]+\] [^ ]+ +[A-Z]+ +"
        + @"(?<kind>Request|Internal) \[(?<caller>[^\]]*)\]\[(?<users>[^\]]*)\] '",
        RegexOptions.CultureInvariant);

    /// <summary>Reads a line; null where it says no call.</summary>
    public static LogRequest? Read(string line)
    {
        string text = Colour.Replace(line, "").TrimEnd();
        Match call = Call.Match(text);
        if (!call.Success)
        {
            return null;
        }

        int start = call.Index + call.Length;
        bool isClosed = text.Length > start && text[text.Length - 1] == '\'';
        return new()
        {
            Time = call.Groups["time"].Value,
            Kind = call.Groups["kind"].Value == "Request" ? LogRequestKind.Request : LogRequestKind.Internal,
            Caller = call.Groups["caller"].Value,
            Users = Users(call.Groups["users"].Value),
            Query = Query.Parse(text, QuerySpan.FromBounds(start, isClosed ? text.Length - 1 : text.Length), []),
            IsCut = !isClosed,
        };
    }

    // admin(1)#user(4)
    private static EquatableArray<LogUser> Users(string chain)
        => chain.Length == 0 ? [] : chain.Split('#').Select(User).ToEquatableArray();

    private static LogUser User(string user)
    {
        int parenthesis = user.EndsWith(")", StringComparison.Ordinal) ? user.LastIndexOf('(') : -1;
        return parenthesis < 0
            ? new(user, null)
            : new(user.Substring(0, parenthesis), user.Substring(parenthesis + 1, user.Length - parenthesis - 2));
    }
}
