using Mgr5.Generator.Pipeline;
using Mgr5.Metadata.Shapes;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Emission;

/// <summary>A group: the nodes of functions without a dot, their records and open enums, and all nodes below them.</summary>
internal static class GroupEmitter
{
    public static SourceText Emit(GroupModel group, EmissionStyle style, CancellationToken cancellationToken)
    {
        var code = new CodeWriter(style.IsDocumented);
        SourceHeader.Write(code, group.Namespace);
        foreach (NodeShape root in group.Roots)
        {
            Emit(code, root, style, cancellationToken);
        }

        return code.ToSourceText();
    }

    /// <summary>A node and all below it.</summary>
    public static void Emit(CodeWriter code, NodeShape node, EmissionStyle style, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FunctionEmitter.Emit(code, node, style);
        RecordEmitter.Emit(code, node, style);
        if (node.Kind == NodeKind.Wizard)
        {
            StepEmitter.Emit(code, node, style);
        }

        foreach (ChoiceShape choice in node.Choices)
        {
            ChoiceEmitter.Emit(code, choice, style);
        }

        foreach (NodeShape child in node.Children)
        {
            Emit(code, child, style, cancellationToken);
        }
    }
}
