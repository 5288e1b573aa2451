namespace Mgr5.Metadata.Snapshots;

/// <summary>What metadata was read from. A later one is richer: it wins, member by member.</summary>
public enum MetadataSource
{
    /// <summary>The listing <c>mgrctl -i</c>.</summary>
    Listing,

    /// <summary>The function's page <c>mgrctl -i FUNC</c>.</summary>
    Page,

    /// <summary>The interface XML of the panel or of a plugin (<c>etc/xml</c>).</summary>
    Interface,

    /// <summary>The answer of the function itself in <c>out=devel</c>.</summary>
    Devel,

    /// <summary>An overlay, written by people.</summary>
    Overlay,
}
