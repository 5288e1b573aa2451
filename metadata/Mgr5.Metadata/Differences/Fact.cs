using System.Globalization;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Differences;

/// <summary>One member of a function, parameter or column that can differ by itself.</summary>
/// <param name="Kind">The change that a difference is.</param>
/// <param name="Name">The member of the snapshot file.</param>
/// <param name="Value">Its value, compared by value.</param>
internal sealed record Fact<T>(ChangeKind Kind, string Name, Func<T, object?> Value);

/// <summary>
/// All that is compared member by member. Not here: names and lists of members, which are matched by name, and
/// <see cref="Function.Sources"/>, which says nothing of the panel.
/// </summary>
internal static class Fact
{
    public static readonly IReadOnlyList<Fact<Snapshot>> OfSnapshots =
    [
        new(ChangeKind.Panel, "panel", static s => s.Panel),
        new(ChangeKind.Version, "version", static s => s.Version),
        new(ChangeKind.Language, "language", static s => s.Language),
    ];

    public static readonly IReadOnlyList<Fact<Function>> OfFunctions =
    [
        new(ChangeKind.FunctionKind, "kind", static f => f.Kind),
        new(ChangeKind.Key, "key", static f => f.Key),
        new(ChangeKind.Parent, "parent", static f => f.Parent),
        new(ChangeKind.Level, "level", static f => f.Level),
        new(ChangeKind.Level, "levels", static f => f.Levels),
        new(ChangeKind.Trait, "file", static f => f.File),
        new(ChangeKind.Steps, "steps", static f => f.Steps),
        new(ChangeKind.Completeness, "complete", static f => f.Complete),
        new(ChangeKind.Text, "title", static f => f.Title),
        new(ChangeKind.Text, "description", static f => f.Description),
    ];

    public static readonly IReadOnlyList<Fact<Parameter>> OfParameters =
    [
        new(ChangeKind.ParameterType, "type", static p => p.Type),
        new(ChangeKind.ParameterType, "choice", static p => p.DynamicChoice ? "dynamic" : null),
        new(ChangeKind.Required, "required", static p => p.Required),
        new(ChangeKind.Required, "hasDefault", static p => p.HasDefault),
        new(ChangeKind.Condition, "on", static p => p.On),
        new(ChangeKind.Condition, "when", static p => p.When),
        new(ChangeKind.Condition, "unless", static p => p.Unless),
        new(ChangeKind.Separator, "separator", static p => p.Separator),
        new(ChangeKind.Rule, "min", static p => p.Minimum),
        new(ChangeKind.Rule, "max", static p => p.Maximum),
        new(ChangeKind.Rule, "maxLength", static p => p.MaxLength),
        new(ChangeKind.Rule, "check", static p => p.Check),
        new(ChangeKind.Rule, "checkArgs", static p => p.CheckArguments),
        new(ChangeKind.Rule, "mask", static p => p.Mask),
        new(ChangeKind.Rule, "convert", static p => p.Convert),
        new(ChangeKind.Level, "level", static p => p.Level),
        new(ChangeKind.Level, "levels", static p => p.Levels),
        new(ChangeKind.Trait, "multiline", static p => p.Multiline),
        new(ChangeKind.Trait, "refresh", static p => p.Refresh),
        new(ChangeKind.Trait, "unlimit", static p => p.Unlimit),
        new(ChangeKind.Trait, "file", static p => p.File),
        new(ChangeKind.Trait, "hidden", static p => p.Hidden),
        new(ChangeKind.Trait, "readOnly", static p => p.ReadOnly),
        new(ChangeKind.Trait, "secret", static p => p.Secret),
        new(ChangeKind.Text, "title", static p => p.Title),
        new(ChangeKind.Text, "description", static p => p.Description),
    ];

    public static readonly IReadOnlyList<Fact<Column>> OfColumns =
    [
        new(ChangeKind.ColumnType, "type", static c => c.Type),
        new(ChangeKind.Level, "level", static c => c.Level),
        new(ChangeKind.Text, "title", static c => c.Title),
    ];

    /// <summary>A value for people; null where nothing is said.</summary>
    public static string? Text(object? value) => value switch
    {
        null or false or DataType.Unspecified or FormMode.Both or Snapshots.Separator.None => null,
        true => "yes",
        string text => text,
        FunctionKind kind => SnapshotWords.Kinds.Of(kind),
        DataType type => SnapshotWords.Types.Of(type),
        FormMode mode => SnapshotWords.Modes.Of(mode),
        Separator separator => SnapshotWords.Separators.Of(separator),
        EquatableArray<string> texts => string.Join(", ", texts),
        EquatableArray<Condition> conditions => conditions.Count == 0 ? null : string.Join(" and ", conditions.Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Text(Condition condition) => $"{condition.Parameter}={string.Join("|", condition.Values)}";
}
