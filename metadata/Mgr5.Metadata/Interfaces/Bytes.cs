namespace Mgr5.Metadata.Interfaces;

/// <summary>Reads a stream to its end. Descriptions are small, and errors need the text to say where they are.</summary>
internal static class Bytes
{
    public static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
