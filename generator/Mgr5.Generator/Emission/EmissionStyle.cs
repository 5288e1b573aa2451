namespace Mgr5.Generator.Emission;

/// <summary>How a project wants its code.</summary>
/// <param name="Visibility">The keyword in front of every type.</param>
/// <param name="IsDocumented">Whether anybody reads doc comments.</param>
internal sealed record EmissionStyle(string Visibility, bool IsDocumented);
