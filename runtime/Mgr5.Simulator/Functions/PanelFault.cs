using System.Net;

namespace Mgr5.Simulator.Functions;

/// <summary>The call ends with that error. Thrown by functions, caught where the document is made.</summary>
internal sealed class PanelFault(SimulatedError error) : Exception(error.Type)
{
    public SimulatedError Error { get; } = error;

    /// <summary>A required parameter was not sent.</summary>
    public static PanelFault Missed(string parameter) => new(new("missed", parameter));

    /// <summary>There is no object with that id. Panels have one type for both.</summary>
    public static PanelFault Missed(string parameter, string id) => new(new("missed", parameter) { Value = id });

    /// <summary>The key is taken.</summary>
    public static PanelFault Exists(string column, string key) => new(new("exists", column) { Value = key });

    /// <summary>The value does not fit; null where it must not be told.</summary>
    public static PanelFault BadValue(string parameter, string? value) => new(new("value", parameter) { Value = value });

    /// <summary>No session, an ended one, or too few rights: a panel does not tell these apart.</summary>
    public static PanelFault Access(string function) => new(new("access", function));

    /// <summary>A login that fails.</summary>
    public static PanelFault BadPassword(IPAddress address)
    {
        const string message = "The user name or the password is wrong.";
        return new(new("auth", "badpassword") { Value = $"remote_addr: [{address}]", Message = message, Detail = message });
    }
}
