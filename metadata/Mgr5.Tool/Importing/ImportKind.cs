namespace Mgr5.Tool.Importing;

/// <summary>What a file that is imported is.</summary>
internal enum ImportKind
{
    /// <summary>What <c>mgrctl -i</c> printed.</summary>
    Listing,

    /// <summary>What <c>mgrctl -i FUNC</c> printed.</summary>
    Page,

    /// <summary>An interface file of the panel or of a plugin.</summary>
    Interface,

    /// <summary>What a function answered in <c>out=devel</c>.</summary>
    Answer,

    /// <summary>What <c>capture.sh</c> wrote: a listing, pages and answers in one file.</summary>
    Capture,
}
