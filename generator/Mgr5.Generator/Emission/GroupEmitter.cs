using Mgr5.Generator.Pipeline;
using Mgr5.Metadata.Shapes;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Emission;

/// <summary>A group: the nodes of functions without a dot, their records and open enums, and all nodes below them.</summary>
internal static class GroupEmitter
{
    public static SourceText Emit(GroupModel group, string visibility, CancellationToken cancellationToken)
    {
        var code = new CodeWriter();
        SourceHeader.Write(code, group.Namespace);
        foreach (NodeShape root in group.Roots)
        {
            Emit(code, root, visibility, cancellationToken);
        }

        return code.ToSourceText();
    }

    /// <summary>A node and all below it.</summary>
    public static void Emit(CodeWriter code, NodeShape node, string visibility, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FunctionEmitter.Emit(code, node, visibility);
        RecordEmitter.Emit(code, node, visibility);
        if (node.Kind == NodeKind.Wizard)
        {
            StepEmitter.Emit(code, node, visibility);
        }

        foreach (ChoiceShape choice in node.Choices)
        {
            ChoiceEmitter.Emit(code, choice, visibility);
        }

        foreach (NodeShape child in node.Children)
        {
            Emit(code, child, visibility, cancellationToken);
        }
    }
}
