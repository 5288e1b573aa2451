using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Taking;

/// <summary>
/// Names of functions that come with the command, for panels that give no listing: those of ispmanager 6 from a whole listing; of
/// other panels, those that public code calls and the lists that these stand below. Each line of a table is "<c>name kind</c>", without the
/// kind where it is not known.
/// </summary>
internal static class ShippedNames
{
    /// <summary>The functions that a panel may have; none where nothing is known of the panel.</summary>
    public static IReadOnlyList<Function> Of(string panel)
    {
        using Stream? table = typeof(ShippedNames).Assembly.GetManifestResourceStream($"names/{panel}.txt");
        if (table is null)
        {
            return [];
        }

        using StreamReader reader = new(table);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
    }

    private static Function Read(string line) => line.Split(' ') is [var name, var kind]
        ? new() { Name = name, Kind = SnapshotWords.Kinds.TryParse(kind, out FunctionKind known) ? known : throw new InvalidDataException($"'{kind}' is no kind") }
        : new() { Name = line };
}
