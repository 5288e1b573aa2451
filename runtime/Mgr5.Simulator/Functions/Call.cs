using System.Net;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;

namespace Mgr5.Simulator.Functions;

/// <summary>One call that was let in.</summary>
/// <param name="Function">What <c>func</c> names.</param>
/// <param name="Metadata">What the snapshot knows of it; null where it does not have it.</param>
/// <param name="Parameters">All parameters; an empty <c>elid</c> is not among them.</param>
/// <param name="Caller">Who calls; null for a login.</param>
/// <param name="Language">The language of the answer.</param>
/// <param name="Address">From where it comes.</param>
internal sealed record Call(
    string Function, Function? Metadata, IReadOnlyDictionary<string, string> Parameters, Caller? Caller, string Language, IPAddress Address)
{
    /// <summary>The session that a cookie names; null where none does.</summary>
    public string? Cookie { get; init; }

    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    /// <summary>The parameter's value; null where it is absent or empty.</summary>
    public string? NotEmpty(string parameter) => this[parameter] is { Length: > 0 } value ? value : null;

    /// <summary>Whether the form is submitted, and not only asked for.</summary>
    public bool IsSubmit => NotEmpty("sok") is not null;

    public bool IsSecret(string parameter) => IsSecret(Metadata, parameter);

    public static bool IsSecret(Function? metadata, string parameter)
        => Credentials.IsPassword(parameter) || (metadata?.Parameters is { } known && known.Any(p => p.Secret && p.Name == parameter));
}
