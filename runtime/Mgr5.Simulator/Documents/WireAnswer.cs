using System.Text;

namespace Mgr5.Simulator.Documents;

/// <summary>What goes over the wire.</summary>
internal sealed record WireAnswer(ReadOnlyMemory<byte> Body, string ContentType, int Status = 200)
{
    public WireAnswer(string body, string mediaType, int status = 200)
        : this(Encoding.UTF8.GetBytes(body), $"{mediaType}; charset=UTF-8", status)
    {
    }

    /// <summary>The name under which a browser would store it; null: none, it is shown.</summary>
    public string? FileName { get; init; }
}
