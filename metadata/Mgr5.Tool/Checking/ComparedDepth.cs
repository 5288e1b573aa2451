using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Files;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Checking;

/// <summary>How deep a panel is compared with a snapshot of it.</summary>
internal static class ComparedDepth
{
    /// <summary>The depth at which a snapshot was taken, as far as its functions tell.</summary>
    public static TakeDepth Of(Snapshot snapshot)
        => snapshot.Functions.Any(static f => f.Sources.Contains(MetadataSource.Devel)) ? TakeDepth.Devel
            : snapshot.Functions.Any(static f => f.Sources.Contains(MetadataSource.Page)) ? TakeDepth.Pages
            : TakeDepth.Listing;

    /// <summary>The depth that is asked for, else that of the snapshot.</summary>
    /// <exception cref="BadInputException">The snapshot cannot be compared at that depth.</exception>
    public static TakeDepth Of(Snapshot snapshot, TakeDepth? asked)
    {
        TakeDepth taken = Of(snapshot);
        return asked is TakeDepth.Pages && taken == TakeDepth.Devel
            ? throw new BadInputException("what pages said and what descriptions said cannot be told apart any more in the snapshot: --depth takes listing or devel here")
            : asked ?? taken;
    }

    /// <summary>What of a snapshot is compared.</summary>
    public static Snapshot View(Snapshot snapshot, TakeDepth depth) => depth == TakeDepth.Listing
        ? snapshot with
        {
            Functions = snapshot.Functions
                .Select(static f => new Function { Name = f.Name, Kind = f.Kind, Title = f.Title, Description = f.Description })
                .ToEquatableArray(),
        }
        : snapshot;
}
