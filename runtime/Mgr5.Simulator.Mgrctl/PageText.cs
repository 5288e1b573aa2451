using System.Text;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>The page <c>mgrctl -i FUNC</c>. How real panels lay it out in full is not settled.</summary>
internal static class PageText
{
    public static string Write(Function function)
    {
        StringBuilder output = new();
        Columns.Append(output, function.Name, ListingText.TextOf(function));
        foreach (Parameter parameter in function.Parameters ?? [])
        {
            string text = string.Join(". ", new[] { parameter.Title, parameter.Description }.OfType<string>());
            Columns.Append(output, parameter.Name, parameter.Values is { Count: > 0 } ? $"{text} Possible values:".TrimStart() : text);
            foreach (Choice choice in parameter.Values ?? [])
            {
                Columns.Append(output, "", $"{choice.Value} - {choice.Title ?? choice.Value}");
            }
        }

        return output.ToString();
    }
}
