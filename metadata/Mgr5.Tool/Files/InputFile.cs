using Mgr5.Metadata;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Files;

/// <summary>Files that the user names; whatever is wrong with one becomes a <see cref="BadInputException"/> that names it.</summary>
internal static class InputFile
{
    public static Listing ReadListing(string path) => Read(path, static bytes => ListingReader.Read(Utf8Text.Decode(bytes)));

    /// <summary>The capture that <c>capture.sh</c> wrote; null where the file is none.</summary>
    public static Capture? FindCapture(string path)
        => Read(path, static bytes => Utf8Text.Decode(bytes) is var text && CaptureFile.Is(text) ? CaptureFile.Read(text) : null);

    public static Snapshot ReadSnapshot(string path) => Read(path, static bytes => SnapshotReader.Read(bytes));

    public static string ReadText(string path) => Read(path, static bytes => Utf8Text.Decode(bytes));

    public static byte[] ReadBytes(string path) => Read(path, static bytes => bytes);

    private static T Read<T>(string path, Func<byte[], T> read)
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
