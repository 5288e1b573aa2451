using Mgr5.Metadata.Names;

namespace Mgr5.Generator.Pipeline;

/// <summary>
/// Names of emitted sources. They must differ even without case, and stay short: a project that writes them to disk
/// puts three folders in front.
/// </summary>
internal static class HintName
{
    public static string Client(ClientModel client) => $"{Short(client.Name)}.g.cs";

    public static string Group(GroupModel group) => $"{Short(group.Name)}.{Short(group.Key)}.g.cs";

    private static string Short(string name) => Identifier.Legal(name, name, longest: 60);
}
