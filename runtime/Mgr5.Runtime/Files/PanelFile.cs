using System.Runtime.InteropServices;

namespace Mgr5;

/// <summary>
/// A file to send. It is read when the call is made, without being held in memory, and again if the call has to be made again
/// because a session had ended. Files go over HTTPS only.
/// </summary>
public sealed class PanelFile
{
    private readonly Func<Stream> _open;

    private PanelFile(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _open = open;
    }

    /// <summary>The name that the panel is told, without a folder.</summary>
    public string Name { get; }

    /// <summary>A file of these bytes, which must not change until the call is over.</summary>
    /// <param name="name">The name that the panel is told.</param>
    /// <param name="content">The bytes; they are read when the call is made.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PanelFile FromBytes(string name, ReadOnlyMemory<byte> content) => new(name, () => Over(content));

    /// <summary>A file that is read from a stream.</summary>
    /// <param name="name">The name that the panel is told.</param>
    /// <param name="open">
    /// Opens it anew, from its beginning; what it gives is disposed of. Of a stream that can seek the length is sent ahead. What it throws ends the call.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static PanelFile FromStream(string name, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(name, open);
    }

    /// <summary>A file of this machine, under its own name.</summary>
    /// <param name="path">Where it is. That it is there is seen when the call is made, which ends in an <see cref="IOException"/> where it is not.</param>
    /// <exception cref="ArgumentException">The path is empty, or that of a folder by its end.</exception>
    public static PanelFile FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal Stream Open() => _open();

    private static MemoryStream Over(ReadOnlyMemory<byte> content)
        => MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(content.ToArray(), writable: false);
}
