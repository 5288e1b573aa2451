namespace Mgr5;

/// <summary>
/// Something arrived that is no answer of a panel, or a value of an answer is not of the type that the snapshot states.
/// The request may have been carried out.
/// </summary>
public sealed class PanelFormatException : FormatException
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">What is wrong; no part of a request, which may hold secrets.</param>
    /// <param name="innerException">What led to it.</param>
    public PanelFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The function that was called, where known.</summary>
    public string? Func { get; internal init; }

    /// <summary>Whether what arrived is the page on which people log in, which a panel shows when nobody is.</summary>
    internal bool IsLogonPage { get; init; }

    /// <summary>The same, for an answer of that function.</summary>
    internal PanelFormatException In(string function) => Func is null ? new($"{function}: {Message}", this) { Func = function } : this;
}
