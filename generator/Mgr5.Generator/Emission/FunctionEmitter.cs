using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Emission;

/// <summary>
/// The class of a node: a base class of the runtime, which has the methods and their documentation, and a property for each child.
/// </summary>
internal static class FunctionEmitter
{
    public static void Emit(CodeWriter code, NodeShape node, EmissionStyle style)
    {
        code.Part();
        WriteDocumentation(code, node);
        string arguments = node.Kind == NodeKind.Path ? "panel" : $"panel, {CSharpText.Literal(node.Path)}";
        string head = $"{style.Visibility} sealed class {node.TypeName}(PanelClient panel) : {BaseClass(node)}({arguments})";
        if (node.Children.Count == 0)
        {
            code.Line($"{head};");
            return;
        }

        code.Open(head);
        foreach (NodeShape child in node.Children)
        {
            code.Part();
            code.Document($"<inheritdoc cref=\"{child.TypeName}\"/>");
            code.Line($"public {child.TypeName} {child.PropertyName} => new(GetPanel());");
        }

        code.Close();
    }

    private static string BaseClass(NodeShape node)
    {
        string request = node.Request?.TypeName ?? "PanelRequest";
        return node.Kind switch
        {
            NodeKind.Path => "PanelFunctionPath",
            NodeKind.List => $"Panel{Place(node)}ListFunction<{node.Item?.TypeName ?? "PanelItem"}, {node.Filter?.Request?.TypeName ?? "PanelRequest"}>",
            NodeKind.Form => $"Panel{Place(node)}FormFunction<{node.Form?.TypeName ?? "PanelForm"}, {request}>",
            NodeKind.RowForm => $"Panel{Place(node)}RowFormFunction<{node.Form?.TypeName ?? "PanelForm"}, {request}>",
            NodeKind.Group => $"Panel{Place(node)}GroupFunction<{request}>",
            NodeKind.Wizard => $"PanelWizardFunction<{node.StepTypeName}, {request}>",
            NodeKind.Report => $"PanelReportFunction<{request}>",
            NodeKind.Validator => $"PanelValidatorFunction<{request}>",
            NodeKind.File => $"PanelFileFunction<{request}>",
            NodeKind.Call => $"PanelCallFunction<{request}>",
            _ => throw new InvalidOperationException($"No emission for the kind {node.Kind}."),
        };
    }

    // Where it stands decides whether the methods take the object that a sub-list belongs to.
    private static string Place(NodeShape node) => node.Parent switch
    {
        ParentUse.Required => "Sub",
        ParentUse.Optional => "Nested",
        _ => "",
    };

    private static void WriteDocumentation(CodeWriter code, NodeShape node)
    {
        string path = CSharpText.Documentation(node.Path);
        if (node.Function is not { } function)
        {
            code.Document($"<summary>The functions below <c>{path}</c>.</summary>");
            return;
        }

        string title = CSharpText.Documentation(function.Title ?? "");
        string description = CSharpText.Documentation(function.Description ?? "");
        code.Document($"<summary>{Documentation.Joined(title, description, $"The function <c>{path}</c>.")}</summary>");
        code.Document($"<remarks><c>func={path}</c>{Kind(function)}{Level(function)}</remarks>");
    }

    private static string Kind(Function function)
        => function.Kind == FunctionKind.Unknown ? "" : $" ({function.Kind.ToString().ToLowerInvariant()})";

    private static string Level(Function function)
        => function.Level is null ? "" : $", level {CSharpText.Documentation(function.Level)}";
}
