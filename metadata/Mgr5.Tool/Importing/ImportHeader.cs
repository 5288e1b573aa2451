using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Commands;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Importing;

/// <summary>Whose snapshot it becomes: panel, version and language, as the user, captures and the snapshot that is there say it.</summary>
internal static class ImportHeader
{
    private const string DefaultLanguage = "en";

    /// <summary>The snapshot without functions.</summary>
    /// <exception cref="BadInputException">Nobody says which panel it is, or two say different things.</exception>
    public static Snapshot Of(ImportOptions options, IEnumerable<ImportFile> files, Snapshot? earlier)
    {
        Statement[] statements =
        [
            .. files.Where(static f => f.Capture is not null).Select(static f => new Statement(f.Path, f.Capture!.Panel, f.Capture.Version, f.Capture.Language)),
            .. earlier is null ? Array.Empty<Statement>() : [new Statement(options.Output, earlier.Panel, earlier.Version, earlier.Language)],
        ];
        Snapshot header = new()
        {
            Panel = First(options.Panel, statements, static s => s.Panel) ?? throw new BadInputException("say which panel this is of: --panel ispmgr"),
            Version = First(options.Version, statements, static s => s.Version),
            Language = First(options.Language, statements, static s => s.Language) ?? DefaultLanguage,
        };
        CheckWords(header);
        foreach (Statement statement in statements)
        {
            Check(header, statement);
        }

        return header;
    }

    private static string? First(string? given, Statement[] statements, Func<Statement, string?> select)
        => given ?? statements.Select(select).FirstOrDefault(static s => s is not null);

    private static void CheckWords(Snapshot header)
    {
        if (!PanelName.IsValid(header.Panel))
        {
            throw new BadInputException($"'{header.Panel}' is no short name of a panel: letters, digits and '_', as in ispmgr");
        }

        if (!PanelName.IsValid(header.Language!))
        {
            throw new BadInputException($"'{header.Language}' is no language: letters, as in en");
        }
    }

    private static void Check(Snapshot header, Statement statement)
    {
        if (statement.Panel != header.Panel)
        {
            throw new BadInputException($"{statement.Path}: this is of the panel '{statement.Panel}', not of '{header.Panel}'");
        }

        if (statement.Language is { } language && language != header.Language)
        {
            throw new BadInputException($"{statement.Path}: this is in '{language}', and a snapshot in '{header.Language}' cannot have both");
        }
    }

    private sealed record Statement(string Path, string Panel, string? Version, string? Language);
}
