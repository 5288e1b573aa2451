using Mgr5.Metadata.Differences;

namespace Mgr5.Tool.Views.Differences;

/// <summary>What a change is, in words that are the project's own: nothing of the metadata is in them.</summary>
internal static class ChangePhrase
{
    public static string Of(Change change) => change.Kind switch
    {
        ChangeKind.FunctionAdded => "function added",
        ChangeKind.FunctionRemoved => "function removed",
        ChangeKind.Known => $"{change.Member} known now",
        ChangeKind.Unknown => $"{change.Member} no longer known",
        ChangeKind.ParameterAdded => "parameter added",
        ChangeKind.ParameterRemoved => "parameter removed",
        ChangeKind.ParameterType or ChangeKind.ColumnType => "type changed",
        ChangeKind.Required when change is { Member: "required", New: not null } => "required now",
        ChangeKind.Required when change.Member == "required" => "no longer required",
        ChangeKind.ChoiceAdded => "choice added",
        ChangeKind.ChoiceRemoved => "choice lost",
        ChangeKind.ColumnAdded => "column added",
        ChangeKind.ColumnRemoved => "column removed",
        ChangeKind.CSharp => "C# changed",
        ChangeKind.Order => $"order of {change.Member} changed",
        _ => $"{change.Member} changed",
    };

    /// <summary>What it is about below the function: <c>parameter x, choice y</c>.</summary>
    public static IEnumerable<(string Word, string Name)> Subject(Change change)
    {
        if (change.Parameter is { } parameter)
        {
            yield return ("parameter", parameter);
        }

        if (change.Column is { } column)
        {
            yield return ("column", column);
        }

        if (change.Choice is { } choice)
        {
            yield return ("choice", choice);
        }
    }
}
