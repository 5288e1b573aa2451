using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Calls;

/// <summary>How C# reaches a function: <c>panel.Webdomain.Edit</c>.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Node">The function's place in the tree.</param>
public sealed record CallPath(string Expression, NodeShape Node)
{
    /// <summary>The path to a function; null where the panel has none of that name.</summary>
    /// <param name="panel">The client's shape.</param>
    /// <param name="function">What <c>func</c> names.</param>
    /// <param name="receiver">The expression of the client.</param>
    public static CallPath? Find(PanelShape panel, string function, string receiver = "panel")
    {
        string expression = receiver;
        NodeShape? node = null;
        for (IReadOnlyList<NodeShape> level = panel.Roots; node?.Path != function; level = node.Children)
        {
            node = level.FirstOrDefault(n => function == n.Path || function.StartsWith(n.Path + ".", StringComparison.Ordinal));
            if (node is null)
            {
                return null;
            }

            expression += "." + node.PropertyName;
        }

        return node.Function is null ? null : new(expression, node);
    }
}
