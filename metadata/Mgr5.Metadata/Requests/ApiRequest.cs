namespace Mgr5.Metadata.Requests;

/// <summary>A call of a panel as a program makes it: without what belongs to the browser, and without secrets.</summary>
/// <param name="Function">What <c>func</c> names.</param>
/// <param name="Parameters">
/// The others, each name once; credentials, for which every way to a panel has its own place, are not among them.
/// </param>
/// <param name="Notes">What a reader has to know about what was dropped, masked or kept: sentences in English.</param>
public sealed record ApiRequest(string Function, EquatableArray<ApiParameter> Parameters, EquatableArray<string> Notes)
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "…";

    /// <summary>Whether the call logs in, and so needs no credentials besides its parameters.</summary>
    public bool IsLogin => Function == "auth";

    /// <summary>The value of a parameter; null where it is not sent.</summary>
    public string? this[string name] => Find(name)?.Value;

    /// <summary>A parameter; null where it is not sent.</summary>
    public ApiParameter? Find(string name) => Parameters.FirstOrDefault(p => p.Name == name);
}

/// <summary>A parameter of a call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, decoded; of a secret <see cref="ApiRequest.Mask"/>.</param>
/// <param name="Encoded">Its value as it is written in an address.</param>
/// <param name="IsSecret">Whether the value was masked.</param>
public sealed record ApiParameter(string Name, string Value, string Encoded, bool IsSecret = false)
{
    /// <summary>What the program puts there when it runs; <see cref="Value"/> is empty then. Null: the value is known.</summary>
    public RunTimeValue? RunTime { get; init; }
}
