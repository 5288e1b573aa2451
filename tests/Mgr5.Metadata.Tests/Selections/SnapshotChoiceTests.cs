using Mgr5.Metadata.Selections;

namespace Mgr5.Metadata.Tests.Selections;

public sealed class SnapshotChoiceTests
{
    private static string[] Choose(string? language, params (string Name, string? Language, int Id)[] snapshots)
        => [.. SnapshotChoice.Of(snapshots, static s => s.Name, static s => s.Language, language)
            .Select(static c => $"{c.Name} {c.Standing.Id} [{string.Join(' ', c.Doubles.Select(static d => d.Id))}]")];

    [Theory]
    [InlineData(null, "A 1 [2 4]")]
    [InlineData("de", "A 1 [2 4]")]
    [InlineData("ru", "a 2 [4]")]
    [InlineData("EN", "A 1 []")]
    public void One_of_each_name_stands(string? language, string first)
        => Choose(language, ("A", "en", 1), ("a", "ru", 2), ("B", "ru", 3), ("A", "ru", 4), ("C", null, 5)).ShouldBe([first, "B 3 []", "C 5 []"]);
}
