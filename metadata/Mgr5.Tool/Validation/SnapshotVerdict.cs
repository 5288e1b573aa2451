using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Mgr5.Tool.Validation;

/// <summary>Something that is wrong with a file.</summary>
internal sealed record SnapshotFault(TextPosition? Position, string Message);

/// <summary>Whether a file is a snapshot or an overlay: what the reader says of it and what the schema does.</summary>
/// <param name="Faults">What is wrong, in the order of the file; empty where nothing is.</param>
/// <param name="IsCanonical">Whether it is byte for byte what <c>mgr5</c> would write. An overlay is people's own.</param>
internal sealed record SnapshotVerdict(IReadOnlyList<SnapshotFault> Faults, bool IsCanonical)
{
    public static async Task<SnapshotVerdict> OfAsync(byte[] file, bool isOverlay)
    {
        string canonical;
        SnapshotFault? unreadable = null;
        try
        {
            canonical = SnapshotWriter.Write(isOverlay ? SnapshotReader.ReadOverlay(file) : SnapshotReader.Read(file));
        }
        catch (MetadataFormatException e)
        {
            canonical = "";
            unreadable = new(e.Position, e.Message);
            if (e.IsNewerFormat)
            {
                return new([unreadable], IsCanonical: false);
            }
        }

        List<SnapshotFault> faults = await FaultsOfSchemaAsync(Encoding.UTF8.GetString(file), isOverlay).ConfigureAwait(false);
        if (unreadable is not null && (faults.Count == 0 || faults.TrueForAll(f => f.Position?.Line != unreadable.Position?.Line)))
        {
            faults.Add(unreadable);
        }

        return new([.. faults.OrderBy(static f => f.Position?.Line).ThenBy(static f => f.Position?.Column)], Encoding.UTF8.GetBytes(canonical).AsSpan().SequenceEqual(file));
    }

    private static async Task<List<SnapshotFault>> FaultsOfSchemaAsync(string text, bool isOverlay)
    {
        using Stream stream = typeof(SnapshotVerdict).Assembly.GetManifestResourceStream("snapshot.schema.json")!;
        JsonSchema root = await JsonSchema.FromJsonAsync(stream).ConfigureAwait(false);
        JsonSchema schema = isOverlay ? root.Definitions["overlay"] : root;
        try
        {
            return [.. schema.Validate(text).SelectMany(Flat).Select(static e => new SnapshotFault(
                e.HasLineInfo ? new TextPosition(e.LineNumber, e.LinePosition) : null, $"{Words(e.Kind)}: {e.Path}")).Distinct()];
        }
        catch (Exception e) when (e.GetType().Namespace == "Newtonsoft.Json")
        {
            // Not JSON: the reader says where.
            return [];
        }
    }

    // What is wrong lies inside of what the schema sends to a definition.
    private static IEnumerable<ValidationError> Flat(ValidationError error)
        => error is ChildSchemaValidationError parent && parent.Errors.Values.Any(static e => e.Count > 0)
            ? parent.Errors.Values.SelectMany(static e => e).SelectMany(Flat)
            : [error];

    private static string Words(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "no such member",
        ValidationErrorKind.NotInEnumeration => "not one of the words that may stand here",
        ValidationErrorKind.PropertyRequired => "a member is missing",
        ValidationErrorKind.StringExpected => "a text is expected",
        ValidationErrorKind.ArrayExpected => "an array is expected",
        ValidationErrorKind.ObjectExpected => "an object is expected",
        ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected => "a number is expected",
        ValidationErrorKind.StringTooShort => "the text is empty",
        ValidationErrorKind.TooFewProperties => "the object is empty",
        _ => $"against the schema ({kind})",
    };
}
