namespace Mgr5.Simulator.Documents;

/// <summary>Where a connection is reset.</summary>
internal enum ConnectionBreak
{
    /// <summary>Nowhere: the answer comes whole.</summary>
    None,

    /// <summary>Before anything of the answer.</summary>
    BeforeAnswer,

    /// <summary>After the first half of the body.</summary>
    InBody,
}
