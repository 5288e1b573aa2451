namespace Mgr5.Metadata.Selections;

/// <summary>Snapshots of one name: the first stands, or the first in the language that the project asks for.</summary>
/// <param name="Name">The name of the client without its suffix.</param>
/// <param name="Standing">The one that becomes C#.</param>
/// <param name="Doubles">Others that might as well stand.</param>
/// <typeparam name="T">A snapshot with whatever belongs to it.</typeparam>
public sealed record SnapshotChoice<T>(string Name, T Standing, EquatableArray<T> Doubles);

/// <summary>Makes <see cref="SnapshotChoice{T}"/>.</summary>
public static class SnapshotChoice
{
    /// <summary>The choice for each name, in the order in which names first occur. Names are compared without case, as files are.</summary>
    /// <param name="snapshots">All snapshots of a project.</param>
    /// <param name="nameOf">The name of the client without its suffix.</param>
    /// <param name="languageOf">The language of the snapshot's texts.</param>
    /// <param name="language">The language that the project asks for; null: none.</param>
    /// <typeparam name="T">A snapshot with whatever belongs to it.</typeparam>
    public static IEnumerable<SnapshotChoice<T>> Of<T>(
        IEnumerable<T> snapshots, Func<T, string> nameOf, Func<T, string?> languageOf, string? language)
    {
        foreach (IGrouping<string, T> same in snapshots.GroupBy(nameOf, StringComparer.OrdinalIgnoreCase))
        {
            T[] inLanguage = [.. same.Where(s => language is not null && string.Equals(languageOf(s), language, StringComparison.OrdinalIgnoreCase))];
            T[] candidates = inLanguage.Length > 0 ? inLanguage : [.. same];
            yield return new SnapshotChoice<T>(nameOf(candidates[0]), candidates[0], candidates.Skip(1).ToEquatableArray());
        }
    }
}
