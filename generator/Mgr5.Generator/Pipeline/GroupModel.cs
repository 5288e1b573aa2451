using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Pipeline;

/// <summary>All that one group's source depends on: a function without a dot, and all below it.</summary>
internal sealed record GroupModel(string Name, string Namespace, NodeShape Root)
{
    public static IEnumerable<GroupModel> AllOf(PanelShape panel)
        => panel.Roots.Select(root => new GroupModel(panel.Name, panel.Namespace, root));
}
