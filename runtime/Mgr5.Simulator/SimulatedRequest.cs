using System.Net;

namespace Mgr5.Simulator;

/// <summary>What somebody asked the simulated panel.</summary>
public sealed class SimulatedRequest
{
    internal SimulatedRequest(string method, string function, IReadOnlyDictionary<string, string> parameters, IReadOnlyDictionary<string, SimulatedFile> files, string? user)
    {
        Method = method;
        Function = function;
        Parameters = parameters;
        Files = files;
        User = user;
    }

    /// <summary>The HTTP method: <c>GET</c>, <c>POST</c>, …</summary>
    public string Method { get; }

    /// <summary>What <c>func=</c> names; empty where it was absent.</summary>
    public string Function { get; }

    /// <summary>
    /// The parameters of query and body, as received. The values of <c>auth</c>, <c>authinfo</c>, <c>key</c>, of every name with
    /// <c>passw</c> in it and of what the snapshot marks as secret are <c>***</c>. A file is there with its name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The files that were sent, by the names of their fields.</summary>
    public IReadOnlyDictionary<string, SimulatedFile> Files { get; }

    /// <summary>As whom it was done, after <c>su</c>; null where nobody was logged in.</summary>
    public string? User { get; }

    /// <summary>From where it came: the other end of the connection, or whom a proxy names that the panel believes.</summary>
    public IPAddress Address { get; internal init; } = IPAddress.Loopback;

    /// <summary>When it came, by the panel's clock.</summary>
    public DateTimeOffset Time { get; internal init; }

    /// <summary>What the log shows of the parameters.</summary>
    internal IReadOnlyDictionary<string, string> Raw { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Who logged in, and as whom it was done, with their numbers: <c>rita(2)#john(3)</c>.</summary>
    internal string Chain { get; init; } = "";

    /// <summary>The value of a parameter; null where it was not sent.</summary>
    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    /// <summary>The parameters as a query, without their masked ones: <c>func=webdomain&amp;out=xml</c>.</summary>
    public override string ToString() => string.Join(
        '&', Parameters.Where(static p => p.Value != Access.Credentials.Mask).Select(static p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
}
