using System.Text;
using Mgr5.Metadata;

namespace Mgr5.Tool.Files;

/// <summary>Files that the command writes: whole or not at all.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Says at once what would else be said only after the work for a file was done.</summary>
    public static void Check(string path)
    {
        if (path.Length == 0)
        {
            throw new BadInputException("the name of a file is empty");
        }

        if (Directory.Exists(path))
        {
            throw new BadInputException($"{path}: this is a directory");
        }

        if (BuildNames.IsOverlay(path))
        {
            throw new BadInputException($"{path}: this name is an overlay's, which people write; a snapshot's ends in {BuildNames.SnapshotExtension} alone");
        }

        if (!OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
        {
            throw new BadInputException($"{path}: this is a device, and a snapshot takes the place of a file");
        }
    }

    /// <summary>Writes a file beside the target and then puts it in the target's place.</summary>
    public static void Write(string path, string text)
    {
        Check(path);
        string temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Writing(path, () =>
            {
                File.WriteAllText(temporary, text, Utf8);
                File.Move(temporary, path, overwrite: true);
            });
        }
        finally
        {
            // Moved, unless something failed.
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Writes something, and says what the system has against it.</summary>
    public static void Writing(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            string reason = e switch
            {
                DirectoryNotFoundException => "there is no such folder",

                // What becomes of a limit on the size of files.
                ArgumentOutOfRangeException => "it is larger than files may be here",
                _ => InputFile.OneLine(e),
            };
            throw new BadInputException($"{path}: cannot be written: {reason}", e);
        }
    }
}
