namespace Mgr5.Simulator.Hosting;

/// <summary>A request as it came.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Parameters">The parameters of query and body; a file is there with its name.</param>
/// <param name="Files">The files by the names of their fields.</param>
internal sealed record ReceivedRequest(string Method, IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, SimulatedFile> Files);
