using Mgr5.Metadata;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Importing;

/// <summary>A file that is imported, and what it is by its content.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImportFile(string Path, ImportKind Kind, byte[] Utf8, string Text)
{
    // The page of a function looks like a listing of parameters, or like prose; and it does not say whose it is.
    private static readonly string[] PageExtensions = [".page", ".page.txt"];

    /// <summary>The content of a capture; null where it is none.</summary>
    public Capture? Capture { get; private init; }

    /// <summary>The function whose page it is; null where it is none.</summary>
    public string? PageOf { get; private init; }

    public static ImportFile Open(string path) => InputFile.Read(path, utf8 => Of(path, utf8));

    private static ImportFile Of(string path, byte[] utf8)
    {
        string text = Utf8Text.Decode(utf8);
        if (CaptureFile.Is(text))
        {
            return new(path, ImportKind.Capture, utf8, text) { Capture = CaptureFile.Read(text) };
        }

        return text.AsSpan().TrimStart() switch
        {
            ['<', ..] => new(path, KindOfRoot(utf8), utf8, text),
            ['{', ..] => throw new MetadataFormatException("this is JSON; what describes functions is text or XML, as mgrctl -i and out=devel print it", new(1, 1)),
            _ when FunctionOf(path) is { } function => new(path, ImportKind.Page, utf8, text) { PageOf = function },
            _ => new(path, ImportKind.Listing, utf8, text),
        };
    }

    private static ImportKind KindOfRoot(byte[] utf8) => XmlText.RootOf(utf8) switch
    {
        ("mgrdata", _) => ImportKind.Interface,
        ("doc", _) => ImportKind.Answer,
        var (root, position) => throw new MetadataFormatException(
            $"this is neither an interface file nor an answer of a panel: <{root}> instead of <mgrdata> or <doc>", position),
    };

    private static string? FunctionOf(string path)
    {
        string name = System.IO.Path.GetFileName(path);
        string? extension = Array.Find(PageExtensions, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return extension is null ? null
            : DevelCalls.IsCallable(name[..^extension.Length]) ? name[..^extension.Length]
            : throw new BadInputException($"{path}: '{name[..^extension.Length]}' is no name of a function; a page is named after its function, as in user.edit.page");
    }
}
