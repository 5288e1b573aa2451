using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Requests;

/// <summary>The value of a parameter that a program has only when it runs.</summary>
/// <param name="Expression">The C# expression of it, in parentheses where it is more than one operand.</param>
/// <param name="Type">The type of a property that takes the expression as it is.</param>
public sealed record RunTimeValue(string Expression, PropertyType Type)
{
    /// <summary>The expression of it as a text.</summary>
    public string AsText => Type == PropertyType.Text ? Expression : $"$\"{{{Expression}}}\"";

    /// <summary>Whether a property takes the expression as it is.</summary>
    internal bool Fits(PropertyType property)
        => property == Type || (property == PropertyType.Choice && Type == PropertyType.Text) || (property == PropertyType.Limit && Type == PropertyType.Integer);
}
