using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Names;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>
/// Where finished captures lie while a take runs, beside its output, so that an interrupted take goes on where it stopped.
/// Only its owner may look into it.
/// </summary>
internal sealed class TakeFolder
{
    private const string Mark = "take";
    private const string ListingFile = "listing.txt";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _path;

    private TakeFolder(string path) => _path = path;

    /// <summary>Whether it holds captures of an earlier take.</summary>
    public bool Resumed { get; private init; }

    /// <summary>Opens the folder of an output file; captures of a take of another panel or language are thrown away.</summary>
    /// <param name="output">The output of the take.</param>
    /// <param name="identity">What captures must agree in to be of use to each other.</param>
    public static TakeFolder Open(string output, string identity)
    {
        string path = output + ".take";
        string mark = Path.Combine(path, Mark);
        bool resumed = false;
        OutputFile.Writing(path, () =>
        {
            if (Directory.Exists(path))
            {
                if (!File.Exists(mark) && Directory.EnumerateFileSystemEntries(path).Any())
                {
                    throw new BadInputException($"{path}: this folder is not of a take; move it away");
                }

                resumed = File.Exists(mark) && File.ReadAllText(mark) == identity;
                if (!resumed)
                {
                    Directory.Delete(path, recursive: true);
                }
            }

            Create(path);
            Create(Path.Combine(path, FolderOf(CaptureKind.Page)));
            Create(Path.Combine(path, FolderOf(CaptureKind.Devel)));
        });
        Replace(mark, identity);
        return new(path) { Resumed = resumed };
    }

    public string? Listing
    {
        get => Read(Path.Combine(_path, ListingFile));
        set => Replace(Path.Combine(_path, ListingFile), value!);
    }

    public string? Find(CaptureKind kind, string function) => Read(PathOf(kind, function));

    public void Keep(CaptureKind kind, string function, string text) => Replace(PathOf(kind, function), text);

    public void Delete() => Directory.Delete(_path, recursive: true);

    /// <summary>A take that never got a listing leaves nothing behind.</summary>
    public void DeleteIfNothingIsKept()
    {
        if (!File.Exists(Path.Combine(_path, ListingFile)))
        {
            Delete();
        }
    }

    private static string FolderOf(CaptureKind kind) => kind == CaptureKind.Page ? "pages" : "devel";

    // Some file systems take 'a.B' and 'a.b' for one file.
    private string PathOf(CaptureKind kind, string function)
        => Path.Combine(_path, FolderOf(kind), function.Any(char.IsAsciiLetterUpper) ? $"{function}.{StableHash.Of(function)}" : $"{function}.txt");

    // Nothing that is kept is empty: when a machine goes down, files can lose what was written last.
    private static string? Read(string path)
    {
        byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        try
        {
            return bytes.Length > 0 ? Utf8Text.Decode(bytes) : null;
        }
        catch (MetadataFormatException)
        {
            return null;
        }
    }

    // A capture is there whole or not at all, whenever the take is killed.
    private static void Replace(string path, string text) => OutputFile.Writing(path, () =>
    {
        string temporary = path + ".tmp";
        File.WriteAllText(temporary, text, Utf8);
        File.Move(temporary, path, overwrite: true);
    });

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
