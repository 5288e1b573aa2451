using System.Text;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>The listing <c>mgrctl -i</c>.</summary>
internal static class ListingText
{
    public static string Write(Snapshot snapshot)
    {
        StringBuilder output = new();
        foreach (Function function in snapshot.Functions)
        {
            Columns.Append(output, function.Name, TextOf(function));
        }

        return output.ToString();
    }

    internal static string TextOf(Function function)
    {
        string? type = function.Kind switch
        {
            FunctionKind.Unknown => null,
            FunctionKind.Group => "group operation",
            FunctionKind.External => "external function",
            var kind => kind.ToString().ToLowerInvariant(),
        };
        string text = string.Join(". ", new[] { function.Title, function.Description, type is null ? null : $"Function type: {type}" }.OfType<string>());
        return text.Length > 0 ? text : "Description is not available";
    }
}
