namespace Mgr5.Metadata.Snapshots;

/// <summary>What a value on the wire means. On the wire every value is text.</summary>
public enum DataType
{
    /// <summary>No source says; treated as text.</summary>
    Unspecified,

    /// <summary>Text.</summary>
    String,

    /// <summary><c>on</c> or <c>off</c>; in rows also the presence of an empty element.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>An amount with a decimal point.</summary>
    Money,

    /// <summary><c>2026-11-23</c>.</summary>
    Date,

    /// <summary><c>2026-11-23 10:33:46</c>, the panel's local time.</summary>
    DateTime,

    /// <summary>One of the choices of a select.</summary>
    Choice,
}
