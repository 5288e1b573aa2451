using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Commands;

/// <summary>
/// A listing says which functions there are, their kinds and their texts, and nothing of parameters and columns: what an earlier
/// snapshot knows of those must not be lost with every import.
/// </summary>
internal static class EarlierSnapshot
{
    /// <summary>The functions of a listing, with what an earlier snapshot knows of them besides.</summary>
    public static Snapshot Keep(Snapshot listed, Snapshot earlier) => listed with
    {
        Version = listed.Version ?? earlier.Version,
        Functions = listed.Functions.Select(f => earlier.Find(f.Name) is { } known ? Keep(f, known) : f).ToEquatableArray(),
    };

    /// <summary>A function of a listing, with what is known of it besides.</summary>
    public static Function Keep(Function listed, Function known) => known with
    {
        Kind = listed.Kind == FunctionKind.Unknown ? known.Kind : listed.Kind,
        Title = listed.Title ?? known.Title,
        Description = listed.Description ?? known.Description,
    };
}
