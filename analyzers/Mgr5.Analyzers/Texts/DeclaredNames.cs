using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>
/// Watches over names that are replaced by what they stand for. That may be made of names itself, which in code that is being written, and does not
/// compile, can lead back to where it began.
/// </summary>
internal sealed class DeclaredNames
{
    private const int Most = 64;

    private readonly HashSet<ExpressionSyntax> _open = [];
    private int _entered;

    /// <summary>Whether a value may be read in the place of its name.</summary>
    public bool Enter(ExpressionSyntax value) => ++_entered <= Most && _open.Add(value);

    /// <summary>The value was read.</summary>
    public void Leave(ExpressionSyntax value) => _open.Remove(value);
}
