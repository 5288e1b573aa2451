using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>
/// Where finished captures lie while a take runs, beside its output, so that an interrupted take goes on where it stopped.
/// Only its owner may look into it.
/// </summary>
internal sealed class TakeFolder
{
    private const string MarkFile = "take";
    private const string ListingFile = "listing.txt";
    private const string PageFolder = "pages";
    private const string DescriptionFolder = "devel";

    private readonly string _path;
    private readonly TakeMark _mark;

    private TakeFolder(string path, TakeMark mark)
    {
        _path = path;
        _mark = mark;
        Pages = Open(PageFolder);
    }

    /// <summary>The pages of functions.</summary>
    public CaptureFolder Pages { get; }

    public string? Listing
    {
        get => CaptureFolder.Read(Path.Combine(_path, ListingFile));
        set => CaptureFolder.Replace(Path.Combine(_path, ListingFile), value!);
    }

    /// <summary>Whether there is anything to go on with.</summary>
    public bool IsEmpty => Listing is null && Directory.EnumerateDirectories(_path).All(static folder => new CaptureFolder(folder).IsEmpty);

    /// <summary>Opens the folder of an output file; captures of a take of another panel, language or login are thrown away.</summary>
    /// <param name="output">The output of the take.</param>
    /// <param name="identity">What captures must agree in to be of use to each other.</param>
    /// <param name="login">Whoever logs in, and where; null where mgrctl is asked.</param>
    public static TakeFolder Open(string output, string identity, string? login)
    {
        string path = output + ".take";
        string markPath = Path.Combine(path, MarkFile);
        TakeMark? mark = null;
        OutputFile.Writing(path, () =>
        {
            if (Directory.Exists(path))
            {
                if (!File.Exists(markPath) && Directory.EnumerateFileSystemEntries(path).Any())
                {
                    throw new BadInputException($"{path}: this folder is not of a take; move it away");
                }

                mark = CaptureFolder.Read(markPath) is { } text ? TakeMark.Match(text, identity, login) : null;
                if (mark is null)
                {
                    Directory.Delete(path, recursive: true);
                }
            }

            Create(path);
        });
        mark ??= TakeMark.New(identity, login);
        CaptureFolder.Replace(markPath, mark.Text);
        return new(path, mark);
    }

    /// <summary>The descriptions that a session is shown.</summary>
    /// <param name="user">With whose rights; null: those of whoever takes.</param>
    public CaptureFolder Descriptions(string? user) => Open(user is null ? DescriptionFolder : $"{DescriptionFolder}.{_mark.NameOf(user)}");

    public void Delete()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    /// <summary>A take that never got anything leaves nothing behind.</summary>
    public void DeleteIfNothingIsKept()
    {
        if (IsEmpty)
        {
            Delete();
        }
    }

    private CaptureFolder Open(string name)
    {
        string path = Path.Combine(_path, name);
        OutputFile.Writing(path, () => Create(path));
        return new(path);
    }

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
