namespace Mgr5.Metadata;

/// <summary>A text is not what it should be. <see cref="Exception.Message"/> is one line for people and names no file.</summary>
public sealed class MetadataFormatException : FormatException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="message">One line, without the place.</param>
    /// <param name="position">Where it is.</param>
    /// <param name="innerException">What led to it.</param>
    public MetadataFormatException(string message, TextPosition position, Exception? innerException = null)
        : base(message, innerException)
        => Position = position;

    /// <summary>Where in the text the error is.</summary>
    public TextPosition Position { get; }

    /// <summary>Whether the text may well be right, but was written by a newer version of this product.</summary>
    public bool IsNewerFormat { get; init; }
}
