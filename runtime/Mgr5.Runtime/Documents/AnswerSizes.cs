namespace Mgr5;

/// <summary>How much of an answer is read, for the same reason as there are <see cref="AnswerLimits"/>.</summary>
internal sealed record AnswerSizes
{
    public static AnswerSizes Usual { get; } = new();

    /// <summary>Bytes of a row, as it is kept.</summary>
    public int Row { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of a document without the rows that are read apart from it, as it is kept; of JSON, as it comes.</summary>
    public int Document { get; init; } = 256 * 1024 * 1024;

    /// <summary>Bytes of an answer as it comes, rows and all; in another encoding, of what it is in UTF-8.</summary>
    public long Answer { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Elements in a document, or in a row: as nodes the smallest take some thirty times their bytes.</summary>
    public int Elements { get; init; } = 4 * 1024 * 1024;
}
