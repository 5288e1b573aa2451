namespace Mgr5.Simulator;

/// <summary>An error as a panel states it: the <c>error</c> element of an answer, still with HTTP status 200.</summary>
/// <param name="Type">The class: <c>missed</c>, <c>exists</c>, <c>value</c>, <c>access</c>, <c>auth</c>, <c>limit</c>, … (an open set).</param>
/// <param name="Object">What it is about, often the name of a field; null: the attribute is absent.</param>
public sealed record SimulatedError(string Type, string? Object = null)
{
    /// <summary>The refused value, in <c>param name="value"</c>; null: there is no such element.</summary>
    public string? Value { get; init; }

    /// <summary>The text for people, in <c>msg</c>; null: a plain English one.</summary>
    public string? Message { get; init; }

    /// <summary>The longer text, in <c>detail</c>; null: there is no such element.</summary>
    public string? Detail { get; init; }

    /// <summary>The title, in <c>group</c>; null: there is no such element.</summary>
    public string? Group { get; init; }

    /// <summary>The number, in the attribute <c>code</c>; null: it is absent.</summary>
    public string? Code { get; init; }
}
