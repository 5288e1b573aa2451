using System.Text;

namespace Mgr5.Metadata.Snapshots;

/// <summary>
/// The keys of the format. A snapshot has a hundred thousand keys, nearly all of them one of these: they are found without being decoded.
/// One that is missing here is read all the same.
/// </summary>
internal static class KnownKeys
{
    private const int Buckets = 256;

    private static readonly string[] Keys =
    [
        "$schema", "format", "panel", "version", "language", "functions",
        "kind", "title", "description", "level", "levels", "key", "parent", "steps", "sources", "complete", "parameters", "columns",
        "name", "type", "required", "min", "max", "maxLength", "check", "checkArgs", "mask", "convert", "on", "values", "choice", "separator",
        "when", "unless", "multiline", "refresh", "unlimit", "file", "hidden", "readOnly", "secret", "hasDefault",
    ];

    private static readonly (byte[] Utf8, int Index)[][] Table = MakeTable();

    /// <summary>The number of a key that is spelled without escapes, below 64; -1 where it is none of these.</summary>
    public static int IndexOf(ReadOnlySpan<byte> key)
    {
        foreach ((byte[] utf8, int index) in Table[BucketOf(key)])
        {
            if (key.SequenceEqual(utf8))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The number of a key, below 64; -1 where it is none of these.</summary>
    public static int IndexOf(string key) => Array.IndexOf(Keys, key);

    public static string At(int index) => Keys[index];

    private static int BucketOf(ReadOnlySpan<byte> key)
        => key.Length == 0 ? 0 : ((key.Length * 31) + (key[0] * 7) + key[key.Length - 1]) & (Buckets - 1);

    private static (byte[] Utf8, int Index)[][] MakeTable()
    {
        ILookup<int, (byte[], int)> buckets = Keys
            .Select(static (key, index) => (Utf8: Encoding.UTF8.GetBytes(key), Index: index))
            .ToLookup(static k => BucketOf(k.Utf8));
        return [.. Enumerable.Range(0, Buckets).Select(bucket => buckets[bucket].ToArray())];
    }
}
