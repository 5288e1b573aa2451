using System.Net;

namespace Mgr5.Simulator.Hosting;

/// <summary>A request as it came.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Parameters">The parameters of query and body; a file is there with its name.</param>
/// <param name="Files">The files by the names of their fields.</param>
/// <param name="Address">Who is at the other end of the connection.</param>
internal sealed record ReceivedRequest(
    string Method, string Path, IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, SimulatedFile> Files, IPAddress Address)
{
    /// <summary>The cookies.</summary>
    public required Func<string, string?> Cookie { get; init; }

    /// <summary>The headers.</summary>
    public required Func<string, string?> Header { get; init; }
}
