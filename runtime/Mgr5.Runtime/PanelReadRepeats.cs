namespace Mgr5;

/// <summary>Which calls that only read a connection makes again by itself. What may have changed something is never made again.</summary>
public enum PanelReadRepeats
{
    /// <summary>None.</summary>
    None,

    /// <summary>
    /// Once, those whose answer broke off after it had begun, which no handler of an <see cref="HttpClient"/> can see. For connections whose
    /// <see cref="HttpClient"/> repeats the rest.
    /// </summary>
    BrokenAnswers,

    /// <summary>
    /// Up to four times within 7.5 seconds, those for which the panel was not reached, a web server before it answered 502, 503 or 504, or
    /// the answer broke off.
    /// </summary>
    All,
}
