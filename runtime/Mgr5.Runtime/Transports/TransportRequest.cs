namespace Mgr5;

/// <summary>What is taken to a panel: a call with everything that lets it in.</summary>
/// <param name="Function">The function, for exceptions.</param>
/// <param name="Parameters">All parameters, <c>func</c>, <c>out</c> and credentials included.</param>
internal sealed record TransportRequest(string Function, IReadOnlyDictionary<string, string> Parameters)
{
    private static readonly Dictionary<string, PanelFile> NoFiles = [];

    /// <summary>The files by the names of their fields.</summary>
    public IReadOnlyDictionary<string, PanelFile> Files { get; init; } = NoFiles;

    /// <summary>Whether it changes nothing: it may be sent again when it is unknown whether it ran.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether the value of a parameter is for the panel alone.</summary>
    public Func<string, bool> IsSecret { get; init; } = static name => SecretNames.IsSecret(name) || IsKey(name);

    /// <summary>The values that nobody but the panel may see.</summary>
    public IEnumerable<string> Secrets => Parameters.Where(p => IsSecret(p.Key)).SelectMany(static p => p.Key == "authinfo"
        ? new[] { p.Value, p.Value[(p.Value.IndexOf(':', StringComparison.Ordinal) + 1)..] }
        : [p.Value]);

    /// <summary>A request of the connection's own, around the calls of its user.</summary>
    public static TransportRequest Own(string function, params IEnumerable<KeyValuePair<string, string>> parameters)
        => new(function, new Dictionary<string, string>([new("func", function), new("out", "xml"), .. parameters], StringComparer.Ordinal));

    // In a request a key logs somebody in; in a row it is only the row's id.
    private static bool IsKey(string name) => name.Equals("key", StringComparison.OrdinalIgnoreCase);
}
