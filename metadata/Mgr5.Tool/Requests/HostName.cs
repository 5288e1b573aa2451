namespace Mgr5.Tool.Requests;

/// <summary>A host, with or without a port, as it stands in an address.</summary>
internal static class HostName
{
    // IPv6 addresses stand in brackets.
    public static bool IsValid(string host)
        => host.Length > 0 && host.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '[' or ']');
}
