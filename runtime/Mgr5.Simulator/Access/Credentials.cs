namespace Mgr5.Simulator.Access;

/// <summary>Parameters that are secrets whatever function they are sent to.</summary>
internal static class Credentials
{
    public const string Mask = "***";

    /// <summary>Whether the value is a password: kept, shown and echoed nowhere.</summary>
    public static bool IsPassword(string parameter) => parameter.Contains("passw", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody who has the value could log in with it.</summary>
    public static bool IsCredential(string parameter) => parameter is "auth" or "authinfo" or "key" || IsPassword(parameter);
}
