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

    /// <summary>Bytes of a row, as it is kept.</summary>
    public const int Row = 16 * 1024 * 1024;

    /// <summary>Bytes of a document without the rows that are read apart from it, as it is kept; of JSON, as it comes.</summary>
    public const int Document = 256 * 1024 * 1024;

    /// <summary>Bytes of an answer as it comes, rows and all.</summary>
    public const long Answer = 4L * 1024 * 1024 * 1024;
}
