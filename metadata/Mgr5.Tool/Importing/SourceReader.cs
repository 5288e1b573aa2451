using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Pages;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Tool.Files;

namespace Mgr5.Tool.Importing;

/// <summary>Reads the sources in files, for a snapshot in one language.</summary>
internal sealed class SourceReader(string language)
{
    /// <summary>What a file says. Pages are read when it is known what their functions are.</summary>
    /// <exception cref="BadInputException">The file is not what it seems, or in another language.</exception>
    public IEnumerable<ImportedSource> Read(ImportFile file) => file.Kind switch
    {
        ImportKind.Listing => [At(file, null, () => ReadListing(file, file.Text))],
        ImportKind.Interface => [At(file, null, () => ReadInterface(file))],
        ImportKind.Answer => [At(file, null, () => ReadAnswer(file))],
        ImportKind.Capture => ReadCapture(file, file.Capture!),
        _ => [],
    };

    /// <summary>What the page of a function says.</summary>
    /// <param name="function">The function.</param>
    /// <param name="text">The page.</param>
    /// <param name="kind">What the function is known to be: the entries of a list's page are its columns.</param>
    public static ImportedSource ReadPage(string function, string text, FunctionKind kind)
        => new(MetadataSource.Page, [PageReader.Read(function, text, kind)], [], []);

    private static ImportedSource ReadListing(ImportFile file, string text)
    {
        Listing listing = ListingReader.Read(text);
        if (listing.Functions.Count > 1 && listing.Functions.All(static f => f.Kind == FunctionKind.Unknown))
        {
            throw new BadInputException($"{file.Path}: no function of the listing has a type: take it in English, with lang=en");
        }

        return new(
            MetadataSource.Listing,
            listing.Functions.Select(static f => f with { Sources = [MetadataSource.Listing] }).ToEquatableArray(),
            [],
            [.. listing.UnknownTypes.Select(static u => $"{u.Function}: the function type '{u.Type}' is not known here and was left out")]);
    }

    private ImportedSource ReadInterface(ImportFile file)
    {
        InterfaceMetadata metadata = InterfaceReader.Read(file.Utf8, language);
        return new(MetadataSource.Interface, metadata.Functions, metadata.Mentioned, NotesOn(file, metadata.UnhandledNodes));
    }

    private ImportedSource ReadAnswer(ImportFile file)
    {
        DevelAnswer answer = DevelReader.Read(file.Utf8);
        if (answer is { Functions.Count: > 0, Language: { } other } && other != language)
        {
            throw new BadInputException($"{file.Path}: this is in '{other}', and the snapshot in '{language}': --lang {other}");
        }

        string refusal = answer.ErrorType is { } error ? $": the panel refused it, '{error}'" : "";
        ImportedSource source = Described(file, answer);
        return answer.Functions.Count > 0 ? source : source with { Notes = [$"{file.Path}: this answer describes no function{refusal}", .. source.Notes] };
    }

    private static ImportedSource Described(ImportFile file, DevelAnswer answer)
        => new(MetadataSource.Devel, answer.Functions, answer.Mentioned, NotesOn(file, answer.UnhandledNodes));

    // As in a take, only what is in the listing is a function of the panel.
    private static IEnumerable<ImportedSource> ReadCapture(ImportFile file, Capture capture)
    {
        ImportedSource listing = At(file, "listing", () => ReadListing(file, capture.Listing));
        Dictionary<string, FunctionKind> listed = listing.Described.ToDictionary(static f => f.Name, static f => f.Kind, StringComparer.Ordinal);
        IEnumerable<ImportedSource> pages = capture.Pages.Select(page => ReadPage(page.Key, page.Value, listed.GetValueOrDefault(page.Key)));
        IEnumerable<ImportedSource> answers = capture.Descriptions.Select(description => At(
            file, $"devel {description.Key}", () => Described(file, DevelReader.Read(Encoding.UTF8.GetBytes(description.Value), description.Key))));
        return pages.Concat(answers)
            .Select(source => source with { Described = Listed(source.Described), Mentioned = Listed(source.Mentioned) })
            .Prepend(listing);

        EquatableArray<Function> Listed(EquatableArray<Function> functions) => functions.Where(f => listed.ContainsKey(f.Name)).ToEquatableArray();
    }

    private static string[] NotesOn(ImportFile file, EquatableArray<string> unhandled)
        => unhandled.Count == 0 ? [] : [$"{file.Path}: not known here and left out: {string.Join(", ", unhandled)}"];

    // The lines of a section of a capture stand below its head, with a '|' in front.
    private static ImportedSource At(ImportFile file, string? head, Func<ImportedSource> read)
    {
        try
        {
            return read();
        }
        catch (MetadataFormatException e) when (head is null)
        {
            throw BadInputException.At(file.Path, e);
        }
        catch (MetadataFormatException e)
        {
            int line = 1 + Array.FindLastIndex(file.Text.Split('\n'), l => l.TrimEnd('\r') == head);
            throw BadInputException.At(file.Path, new(e.Message, new(line + e.Position.Line, 1 + e.Position.Column), e));
        }
    }
}
