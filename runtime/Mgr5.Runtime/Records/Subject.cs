namespace Mgr5;

/// <summary>What a call is about.</summary>
/// <param name="Id">The object (<c>elid</c>); null: a new one, or none.</param>
/// <param name="Parent">The object that the sub-list above belongs to (<c>plid</c>).</param>
internal sealed record Subject(string? Id, string? Parent)
{
    public static Subject None { get; } = new(null, null);

    /// <summary>This, and where it says nothing, the other.</summary>
    public Subject Or(Subject other) => new(Id ?? other.Id, Parent ?? other.Parent);
}
