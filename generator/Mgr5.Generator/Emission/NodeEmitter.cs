using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Emission;

/// <summary>The struct of a node: a property for each child, a method for each verb.</summary>
internal static class NodeEmitter
{
    public static void Emit(CodeWriter code, NodeShape node, string visibility)
    {
        code.Line();
        WriteDocumentation(code, node);
        code.Open($"{visibility} readonly struct {node.TypeName}(PanelClient panel)");
        bool isFirst = true;
        foreach (NodeShape child in node.Children)
        {
            Part(code, ref isFirst);
            code.Line($"/// <inheritdoc cref=\"{child.TypeName}\"/>");
            code.Line($"public {child.TypeName} {child.PropertyName} => new(panel);");
        }

        if (node.Children.Count + node.Verbs.Count == 0)
        {
            // A segment that is mentioned, and nothing below it.
            code.Line("private PanelClient Panel => panel;");
        }

        foreach (Verb verb in node.Verbs)
        {
            Part(code, ref isFirst);
            VerbEmitter.Emit(code, node, verb);
        }

        code.Close();
    }

    private static void Part(CodeWriter code, ref bool isFirst)
    {
        if (!isFirst)
        {
            code.Line();
        }

        isFirst = false;
    }

    private static void WriteDocumentation(CodeWriter code, NodeShape node)
    {
        string path = CSharpText.Documentation(node.Path);
        if (node.Function is not { } function)
        {
            code.Line($"/// <summary>The functions below <c>{path}</c>.</summary>");
            return;
        }

        string title = CSharpText.Documentation(function.Title ?? "");
        string description = CSharpText.Documentation(function.Description ?? "");
        code.Line($"/// <summary>{Documentation.Joined(title, description, $"The function <c>{path}</c>.")}</summary>");
        code.Line($"/// <remarks><c>func={path}</c>{Kind(function)}{Level(function)}</remarks>");
    }

    private static string Kind(Function function)
        => function.Kind == FunctionKind.Unknown ? "" : $" ({function.Kind.ToString().ToLowerInvariant()})";

    private static string Level(Function function)
        => function.Level is null ? "" : $", level {CSharpText.Documentation(function.Level)}";
}
