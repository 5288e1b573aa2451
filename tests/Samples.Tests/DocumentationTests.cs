using System.Text.RegularExpressions;

namespace Samples.Tests;

public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages => new(
        ((string[])["docs", "generator", "metadata", "runtime", "samples"])
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.Path(folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        string path = Repository.Path(page.Split('/'));
        foreach (Match link in Link().Matches(File.ReadAllText(path)).Where(static l => !l.Groups["to"].Value.Contains("://", StringComparison.Ordinal)))
        {
            string[] to = link.Groups["to"].Value.Split('#');
            string target = to[0].Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, to[0]));
            Path.Exists(target).ShouldBeTrue($"{page}: {link.Value}");
            if (to is [_, var anchor])
            {
                Heading().Matches(File.ReadAllText(target)).Select(static h => Anchor(h.Groups["text"].Value)).ShouldContain(anchor, $"{page}: {link.Value}");
            }
        }
    }

    // As GitHub makes it.
    private static string Anchor(string heading)
        => string.Concat(heading.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
