using System.Globalization;

namespace Mgr5.Simulator.Faults;

/// <summary>Pages for people that a program may get where it expects a document.</summary>
internal static class HtmlPages
{
    public const string Logon = """
        <!DOCTYPE html>
        <html><head><title>Authorization</title></head>
        <body><form method="post"><input type="hidden" name="func" value="auth"><input name="username"><input type="password" name="password"></form></body></html>

        """;

    /// <summary>As web servers in front of a panel have it.</summary>
    public static string Gateway(int status)
        => $"<html>\n<head><title>{Line(status)}</title></head>\n<body><center><h1>{Line(status)}</h1></center></body>\n</html>\n";

    /// <summary>The page of a call that takes long.</summary>
    /// <param name="page">The page; <c>{0}</c> is the place for the address.</param>
    /// <param name="address">The address of the answer, relative to the origin.</param>
    public static string Long(string page, string address) => page.Replace("{0}", address, StringComparison.Ordinal);

    private static string Line(int status)
        => $"{status.ToString(CultureInfo.InvariantCulture)} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status)}".TrimEnd();
}
