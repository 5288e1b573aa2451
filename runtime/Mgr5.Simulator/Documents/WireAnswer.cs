using System.Text;

namespace Mgr5.Simulator.Documents;

/// <summary>What goes over the wire.</summary>
/// <param name="Parts">The body; the parts are made when they are asked for, one after the other.</param>
/// <param name="ContentType">The content type.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record WireAnswer(IEnumerable<ReadOnlyMemory<byte>> Parts, string ContentType, int Status = 200)
{
    public WireAnswer(string body, string mediaType, int status = 200)
        : this([Encoding.UTF8.GetBytes(body)], WithCharset(mediaType), status)
    {
    }

    public WireAnswer(IEnumerable<StringBuilder> parts, string mediaType)
        : this(parts.Select(static part => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(part.ToString())), WithCharset(mediaType))
    {
    }

    /// <summary>The name under which a browser would store it; null: none, it is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The answer is kept back until then; null: it goes out at once.</summary>
    public Task? Wait { get; init; }

    /// <summary>Where the connection is reset.</summary>
    public ConnectionBreak Break { get; init; }

    /// <summary>The whole body.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        foreach (ReadOnlyMemory<byte> part in Parts)
        {
            bytes.Write(part.Span);
        }

        return bytes.ToArray();
    }

    /// <summary>The same answer, made now: what is changed before it goes out is not in it.</summary>
    public WireAnswer Made() => this with { Parts = [ToBytes()] };

    public static string WithCharset(string mediaType) => $"{mediaType}; charset=UTF-8";
}
