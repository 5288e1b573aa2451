using Mgr5.Tool.Commands;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking.Http;

/// <summary>The address of a panel. What is wrong with one is said without repeating it: people put passwords there.</summary>
internal static class PanelUrl
{
    private const string Shape = "the address of a panel looks like https://panel.example:1500/ispmgr";

    /// <exception cref="BadInputException">It is none, holds more than an address, or would send the login in the clear.</exception>
    public static Uri Parse(string text)
    {
        string? wrong = Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url switch
        {
            { Scheme: not ("https" or "http") } => Shape,
            _ when url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0 => "credentials and parameters do not belong in the address of a panel",
            { Scheme: "http", IsLoopback: false } => "over http everybody on the way reads the password: use https (http is for this machine only)",
            _ => null,
        }
        : Shape;
        return wrong is null ? url! : throw new BadInputException(wrong);
    }

    /// <summary>The panel's short name, which is the last part of the path; null where there is none.</summary>
    public static string? PanelOf(Uri url) => url.Segments[^1].TrimEnd('/') is var name && PanelName.IsValid(name) ? name : null;
}
