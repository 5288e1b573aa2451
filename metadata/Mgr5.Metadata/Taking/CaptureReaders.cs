using System.Text;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Taking;

/// <summary>What turns each part of a capture into functions: one entry for each source.</summary>
/// <param name="Listing">Reads the listing.</param>
/// <param name="Page">Reads the page of a function: what the listing says of it, the text.</param>
/// <param name="Description">Reads the description of a function: what the listing says of it, the document.</param>
public sealed record CaptureReaders(
    Func<string, IEnumerable<Function>> Listing,
    Func<Function, string, IEnumerable<Function>> Page,
    Func<Function, string, IEnumerable<Function>> Description)
{
    /// <summary>The readers that there are.</summary>
    public static CaptureReaders Default { get; } = new(
        static listing => ListingReader.Read(listing).Functions,
        static (listed, page) => [PageReader.Read(listed.Name, page, listed.Kind)],
        static (listed, description) => Described(DevelReader.Read(Encoding.UTF8.GetBytes(description), listed.Name)));

    // Of the functions that buttons of a toolbar call, the listing knows more, except whose rows a list belongs to and what answers with a file.
    private static IEnumerable<Function> Described(DevelAnswer answer)
        => answer.Functions.Concat(answer.Mentioned
            .Where(static mentioned => mentioned.Parent is not null || mentioned.File)
            .Select(static mentioned => new Function { Name = mentioned.Name, Parent = mentioned.Parent, File = mentioned.File }));
}
