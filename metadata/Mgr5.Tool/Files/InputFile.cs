using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Files;

/// <summary>Files that the user names; whatever is wrong with one becomes a <see cref="BadInputException"/> that names it.</summary>
internal static class InputFile
{
    public static Snapshot ReadSnapshot(string path) => Read(path, static bytes => SnapshotReader.Read(bytes));

    public static Snapshot ReadOverlay(string path) => Read(path, static bytes => SnapshotReader.ReadOverlay(bytes));

    public static string ReadText(string path) => Read(path, static bytes => Utf8Text.Decode(bytes));

    public static byte[] ReadBytes(string path) => Read(path, static bytes => bytes);

    /// <summary>Reads a file by whatever reads its bytes.</summary>
    public static T Read<T>(string path, Func<byte[], T> read)
    {
        if (path.Length == 0)
        {
            throw new BadInputException("the name of a file is empty");
        }

        if (Directory.Exists(path))
        {
            throw new BadInputException($"{path}: this is a directory");
        }

        try
        {
            return read(File.ReadAllBytes(path));
        }
        catch (MetadataFormatException e)
        {
            throw BadInputException.At(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: {OneLine(e)}", e);
        }
    }

    internal static string OneLine(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "this may not be accessed",
        _ => e.Message.ReplaceLineEndings(" "),
    };
}
