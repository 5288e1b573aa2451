using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Mgr5;

/// <summary>An open enum: known values as static members, and any other string, since plugins and new versions add values.</summary>
/// <typeparam name="TSelf">The open enum itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class PanelChoice<TSelf> : PanelChoice, IEquatable<TSelf>
    where TSelf : PanelChoice<TSelf>, new()
{
    /// <summary>So that a choice can be compared with a text.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Value and the emitted type's own conversion are there.")]
    public static implicit operator PanelChoice<TSelf>(string value) => new TSelf { Value = value };

    /// <summary>Whether both have the same value, or are both null.</summary>
    public static bool operator ==(PanelChoice<TSelf>? left, PanelChoice<TSelf>? right) => Equals(left, right);

    /// <summary>Whether they are not equal.</summary>
    public static bool operator !=(PanelChoice<TSelf>? left, PanelChoice<TSelf>? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => other?.Value == Value;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);
}
