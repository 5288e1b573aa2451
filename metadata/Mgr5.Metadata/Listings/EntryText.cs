using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Listings;

/// <summary>
/// The text of one entry, unwrapped: parts joined by ". " — the caption, then captions and hints of buttons, then
/// "Function type: T". Or one sentence that says that there is nothing.
/// </summary>
internal readonly record struct EntryText(FunctionKind Kind, string? Title, string? Description, string? UnknownType)
{
    private const string Nothing = "Description is not available";
    private const string TypeLabel = "Function type: ";
    private const string Joint = ". ";

    /// <summary>The panel's words for the kinds.</summary>
    private static readonly Words<FunctionKind> Types = new(
        (FunctionKind.List, "list"),
        (FunctionKind.Form, "form"),
        (FunctionKind.Group, "group operation"),
        (FunctionKind.Report, "report"),
        (FunctionKind.Validator, "validator"),
        (FunctionKind.External, "external function"),
        (FunctionKind.Dashboard, "dashboard"),
        (FunctionKind.Helpboard, "helpboard"),
        (FunctionKind.None, "none"));

    /// <summary>The kind that a type names, or null.</summary>
    public static FunctionKind? KindOf(string type) => Types.TryParse(type.TrimEnd('.', ' '), out FunctionKind kind) ? kind : null;

    public static EntryText Parse(string text)
    {
        if (text == Nothing)
        {
            return default;
        }

        (string captions, string? type) = SplitType(text);
        (string? title, string? description) = SplitTitle(captions);
        if (type is null)
        {
            return new(FunctionKind.Unknown, title, description, null);
        }

        return Types.TryParse(type, out FunctionKind kind)
            ? new(kind, title, description, null)
            : new(FunctionKind.Unknown, title, description, type);
    }

    // The type is the last part: a hint may well talk of function types.
    private static (string Captions, string? Type) SplitType(string text)
    {
        int label = text.LastIndexOf(TypeLabel, StringComparison.Ordinal);
        if (label < 0)
        {
            return (text, null);
        }

        string type = text.Substring(label + TypeLabel.Length);
        if (label == 0)
        {
            return ("", type);
        }

        string before = text.Substring(0, label);
        return before.EndsWith(Joint, StringComparison.Ordinal)
            ? (before.Substring(0, before.Length - Joint.Length), type)
            : (text, null);
    }

    // A caption may end in a space, and a caption with ". " inside cannot be told from two parts.
    private static (string? Title, string? Description) SplitTitle(string captions)
    {
        int joint = captions.IndexOf(Joint, StringComparison.Ordinal);
        return joint < 0
            ? (NullIfEmpty(captions), null)
            : (NullIfEmpty(captions.Substring(0, joint)), NullIfEmpty(captions.Substring(joint + Joint.Length)));
    }

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
