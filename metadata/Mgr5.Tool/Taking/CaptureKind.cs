namespace Mgr5.Tool.Taking;

/// <summary>What a capture is of.</summary>
internal enum CaptureKind
{
    /// <summary><c>mgrctl -i FUNC</c>.</summary>
    Page,

    /// <summary><c>mgrctl -o devel FUNC</c>, without its values.</summary>
    Devel,
}
