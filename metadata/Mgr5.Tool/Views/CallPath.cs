using Mgr5.Metadata.Shapes;

namespace Mgr5.Tool.Views;

/// <summary>How C# reaches a function: <c>panel.Webdomain.Edit</c>.</summary>
internal sealed record CallPath(string Expression, NodeShape Node)
{
    public static CallPath Of(PanelShape panel, string function)
    {
        string expression = "panel";
        IReadOnlyList<NodeShape> level = panel.Roots;
        while (true)
        {
            NodeShape node = level.First(n => function == n.Path || function.StartsWith(n.Path + ".", StringComparison.Ordinal));
            expression += "." + node.PropertyName;
            if (node.Path == function)
            {
                return new(expression, node);
            }

            level = node.Children;
        }
    }
}
