namespace Mgr5;

/// <summary>
/// How much of an answer is read. All are far beyond any answer seen, and guard a process that talks to thousands of servers against
/// one that went wrong, or over.
/// </summary>
internal static class AnswerLimits
{
    /// <summary>Elements in each other.</summary>
    public const int Depth = 128;

    /// <summary>Attributes of an element.</summary>
    public const int Attributes = 256;

    /// <summary>Bytes of a name.</summary>
    public const int Name = 1024;

    /// <summary>Different names in a document.</summary>
    public const int Names = 64 * 1024;

    /// <summary>Bytes of a tag with its attributes, or of another piece that is only understood whole.</summary>
    public const int Tag = 256 * 1024;
}
