using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>
/// Reads the description of a function out of its answer in <c>out=devel</c>. What belongs to customers (rows, values, options,
/// echoed parameters, banners) is passed over as it is read: only the names of nodes are taken, and whether a node is empty.
/// </summary>
public static class DevelReader
{
    /// <summary>Reads one answer.</summary>
    /// <param name="utf8">The answer.</param>
    /// <param name="requested">
    /// The function that was called. A wizard answers with one of its steps; without this its own name is what the names of the steps begin with.
    /// </param>
    /// <exception cref="MetadataFormatException">It is not well-formed, or not an answer of a panel.</exception>
    public static DevelAnswer Read(ReadOnlySpan<byte> utf8, string? requested = null)
    {
        DevelDocument document = XmlText.Read(utf8, "doc", "an answer of a panel", DevelDocument.Read);
        var functions = new List<Function>();
        var mentioned = new List<Function>(document.Steps.Select(static step => new Function { Name = step, Kind = FunctionKind.Form }));
        if (document.Metadata is { } metadata && (metadata.Text("name") ?? document.Function) is { Length: > 0 } name)
        {
            functions.Add(ReadFunction(document, metadata, name));
            mentioned.AddRange(MentionReader.OfButtons(metadata, name));
            mentioned.RemoveAll(step => step.Name == name);
        }

        if (WizardOf(document.Steps, requested) is { Length: > 0 } wizard)
        {
            functions.Add(new() { Name = wizard, Kind = FunctionKind.Form, Steps = document.Steps.ToEquatableArray() });
        }

        return new(FromHere(functions), SnapshotMerger.Merge(mentioned), document.Unhandled.Found, document.ErrorType, document.Language);
    }

    /// <summary>Reads one answer.</summary>
    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string?)"/>
    /// <param name="utf8">The answer; read to its end and left open.</param>
    /// <param name="requested">The function that was called.</param>
    public static DevelAnswer Read(Stream utf8, string? requested = null) => Read(Bytes.ReadAll(utf8), requested);

    private static Function ReadFunction(DevelDocument document, XElement metadata, string name)
    {
        FormFacts facts = new()
        {
            Messages = document.Messages,
            Options = document.Options,

            // The values of a form that shows an object are not what a new one would have.
            Filled = document.IsOfObject ? new HashSet<string>(StringComparer.Ordinal) : document.Filled,
        };
        Function function = FunctionReader.Read(name, [metadata], facts, document.RowNodes);

        // A step that does not apply is an empty shell; the form of an object lacks what only creating has.
        bool isShell = document.IsUnavailable && function.Parameters is { Count: 0 };
        return function with
        {
            Parameters = isShell ? null : function.Parameters,
            Complete = function is { Kind: FunctionKind.Form, Parameters: not null } && !isShell && !document.IsOfObject,
        };
    }

    private static EquatableArray<Function> FromHere(IEnumerable<Function> functions)
        => SnapshotMerger.Merge(functions.Select(static f => f with { Sources = [MetadataSource.Devel] }));

    // A step called by its own name also names all the steps, and is not their wizard.
    private static string? WizardOf(IReadOnlyList<string> steps, string? requested)
    {
        if (steps.Count == 0 || (requested is not null && !steps.Contains(requested)))
        {
            return steps.Count == 0 ? null : requested;
        }

        string common = steps[0];
        while (common.Length > 0 && !steps.All(step => step.StartsWith(common + ".", StringComparison.Ordinal)))
        {
            common = common.Substring(0, Math.Max(common.LastIndexOf('.'), 0));
        }

        return common;
    }
}
