using Mgr5.Metadata;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Pipeline;

/// <summary>All that the client's source depends on: the roots by name, and nothing of what they are.</summary>
internal sealed record ClientModel(string Name, string Namespace, string ClientName, string Panel, string? Version, EquatableArray<RootModel> Roots)
{
    public static ClientModel Of(PanelShape panel) => new(
        panel.Name,
        panel.Namespace,
        panel.ClientName,
        panel.Panel,
        panel.Version,
        panel.Roots.Select(static root => new RootModel(root.PropertyName, root.TypeName)).ToEquatableArray());
}

/// <summary>A property of the client.</summary>
internal sealed record RootModel(string PropertyName, string TypeName);
