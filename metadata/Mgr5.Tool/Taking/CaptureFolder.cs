using System.Globalization;
using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Names;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Taking;

/// <summary>Captures of one sort that one session was given: a file for each function.</summary>
internal sealed class CaptureFolder(string path)
{
    private const string Unknown = "-";
    private const string RightsFile = "rights";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether nothing is kept here that was worth a call of its own.</summary>
    public bool IsEmpty => Directory.EnumerateFiles(path).All(static file => Path.GetFileName(file) == RightsFile);

    /// <summary>The rights of the session, where it was asked for them.</summary>
    public SessionRights? Rights
    {
        get => Read(Path.Combine(path, RightsFile))?.Split(' ') is [var level, var version]
            ? new(
                int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? new RightsLevel(number) : null,
                version == Unknown ? null : version)
            : null;
        set => Replace(Path.Combine(path, RightsFile), string.Create(
            CultureInfo.InvariantCulture, $"{value!.Level?.Number.ToString(CultureInfo.InvariantCulture) ?? Unknown} {value.Version ?? Unknown}"));
    }

    public string? Find(string function) => Read(PathOf(function));

    public void Keep(string function, string text) => Replace(PathOf(function), text);

    /// <summary>The refusal of a function that would be the same if it was asked again.</summary>
    public DevelRefusal? FindRefusal(string function)
        => Enum.TryParse(Read(RefusalOf(function)), out DevelRefusal refusal) ? refusal : null;

    public void KeepRefusal(string function, DevelRefusal refusal) => Replace(RefusalOf(function), refusal.ToString());

    /// <summary>Writes a file which is there whole or not at all, whenever the take is killed.</summary>
    internal static void Replace(string path, string text) => OutputFile.Writing(path, () =>
    {
        string temporary = path + ".tmp";
        File.WriteAllText(temporary, text, Utf8);
        File.Move(temporary, path, overwrite: true);
    });

    // Nothing that is kept is empty: when a machine goes down, files can lose what was written last.
    internal static string? Read(string path)
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

    private string RefusalOf(string function) => PathOf(function) + ".refused";

    // Some file systems take 'a.B' and 'a.b' for one file.
    private string PathOf(string function)
        => Path.Combine(path, function.Any(char.IsAsciiLetterUpper) ? $"{function}.{StableHash.Of(function)}" : $"{function}.txt");
}
