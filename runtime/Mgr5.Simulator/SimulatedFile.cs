namespace Mgr5.Simulator;

/// <summary>A file that somebody sent.</summary>
/// <param name="Name">The name that it came under.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SimulatedFile(string Name, ReadOnlyMemory<byte> Content);
