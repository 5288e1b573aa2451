namespace Mgr5.Analyzers.Queries;

/// <summary>What only requests of these panels have.</summary>
internal static class Witness
{
    private static readonly HashSet<string> Parameters = new(StringComparer.Ordinal) { "out", "auth", "authinfo", "sok", "elid", "plid" };

    /// <summary>Whether a parameter, beside a <c>func</c>, tells that a panel is meant.</summary>
    public static bool Is(string parameter) => Parameters.Contains(parameter);

    /// <summary>What parameters tell.</summary>
    public static Certainty Of(IEnumerable<FoundParameter> parameters, string? panel)
        => panel is not null || parameters.Any(static p => Is(p.Name.Text)) ? Certainty.Witnessed : Certainty.None;
}
