using Mgr5.Metadata;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Pipeline;

/// <summary>All that one source depends on: a function without a dot, and all below it; in a panel of very many, a share of them.</summary>
/// <param name="Name">The name of the client without its suffix.</param>
/// <param name="Namespace">The namespace of all types.</param>
/// <param name="Key">What tells the source from the others of the client.</param>
/// <param name="Roots">The functions without a dot, in ordinal order.</param>
internal sealed record GroupModel(string Name, string Namespace, string Key, EquatableArray<NodeShape> Roots)
{
    // Real panels have some two hundred. Beyond that the compiler's own search for sources with one name, which compares each with
    // all others after every keystroke, is felt: seconds for twenty thousand.
    private const int MostSources = 256;

    public static IEnumerable<GroupModel> AllOf(PanelShape panel)
    {
        Func<NodeShape, string> keyOf = panel.Roots.Count <= MostSources ? static root => root.BaseName : ShareOf;
        return panel.Roots.GroupBy(keyOf, (key, roots) => new GroupModel(panel.Name, panel.Namespace, key, roots.ToEquatableArray()), StringComparer.Ordinal);
    }

    // The name alone decides, so that a new function moves no other one to another source.
    private static string ShareOf(NodeShape root) => StableHash.Of(root.Path).Substring(14);
}
