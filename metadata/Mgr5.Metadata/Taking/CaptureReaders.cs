using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Taking;

/// <summary>What turns each part of a capture into functions: one entry for each source.</summary>
/// <param name="Listing">Reads the listing.</param>
/// <param name="Page">Reads the page of a function: its name, the text.</param>
/// <param name="Description">Reads the description of a function: its name, the document.</param>
public sealed record CaptureReaders(
    Func<string, IEnumerable<Function>> Listing,
    Func<string, string, IEnumerable<Function>> Page,
    Func<string, string, IEnumerable<Function>> Description)
{
    /// <summary>The readers that there are.</summary>
    public static CaptureReaders Default { get; } = new(
        static listing => ListingReader.Read(listing).Functions,
        static (_, _) => [],
        static (_, _) => []);
}
