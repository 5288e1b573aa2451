using Mgr5.Metadata;

namespace Mgr5.Tool.Files;

/// <summary>What the user gave cannot be used. The message is the one line that is printed.</summary>
internal class BadInputException : Exception
{
    public BadInputException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>In the form in which compilers name a place, which editors and terminals open on a click.</summary>
    public static BadInputException At(string file, MetadataFormatException e)
        => new($"{file}({e.Position.Line},{e.Position.Column}): {e.Message}", e);
}
