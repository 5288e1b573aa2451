using Mgr5.Metadata;

namespace Mgr5.Tool.Files;

/// <summary>A file of C#, or of markup that names it.</summary>
/// <param name="Path">Its path from the folder that was searched, with <c>/</c>.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    // What a build made is not what people wrote.
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>The line and file of a character.</summary>
    public SourcePlace PlaceOf(int position) => new(Path, 1 + Text.AsSpan(0, position).Count('\n'));

    public static void CheckFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"{folder}: there is no such folder");
        }
    }

    public static IEnumerable<SourceFile> AllBelow(string folder)
    {
        CheckFolder(folder);
        try
        {
            return [.. Paths(folder).Select(path => new SourceFile(System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder}: {InputFile.OneLine(e)}", e);
        }
    }

    private static IEnumerable<string> Paths(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder).Where(static f => f.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || BuildNames.IsMarkup(f)))
        {
            yield return file;
        }

        foreach (string below in Directory.EnumerateDirectories(folder).Where(IsSearched).Order(StringComparer.Ordinal).SelectMany(Paths))
        {
            yield return below;
        }
    }

    // A link may lead back up.
    private static bool IsSearched(string folder)
        => System.IO.Path.GetFileName(folder) is var name && !name.StartsWith('.') && !Skipped.Contains(name)
            && !new DirectoryInfo(folder).Attributes.HasFlag(FileAttributes.ReparsePoint);
}

/// <summary>A line of a file.</summary>
internal sealed record SourcePlace(string File, int Line);
