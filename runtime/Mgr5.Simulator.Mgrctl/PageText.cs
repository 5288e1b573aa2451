using System.Text;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>The page <c>mgrctl -i FUNC</c>: the entry of the listing, then the parameters. How real panels lay it out in full is not settled.</summary>
internal static class PageText
{
    public static string Write(Function function, string language)
    {
        Words words = language == "ru" ? Words.Russian : Words.English;
        StringBuilder output = new();
        Columns.Append(output, function.Name, ListingText.TextOf(function));
        foreach (Parameter parameter in function.Parameters ?? [])
        {
            Columns.Append(output, parameter.Name, TextOf(parameter, words));
            foreach (Choice choice in parameter.Values ?? [])
            {
                Columns.Append(output, "", $"{choice.Value} - {choice.Title ?? choice.Value}");
            }
        }

        return output.ToString();
    }

    private static string TextOf(Parameter parameter, Words words)
    {
        string text = string.Join(". ", new[] { parameter.Title, parameter.Description }.OfType<string>());
        return (parameter switch
        {
            { Values.Count: > 0 } => $"{text} {words.PossibleValues}",
            { Type: DataType.Flag } => $"{text} {words.Flag}",
            _ => text,
        }).TrimStart();
    }

    /// <summary>What a page says between the panel's own texts.</summary>
    private sealed record Words(string PossibleValues, string Flag)
    {
        public static readonly Words English = new("Possible values:", "(Optional parameter. Switch it with \"on\".)");

        public static readonly Words Russian = new("Возможные значения :", "(Необязательный параметр. Включается словом \"on\".)");
    }
}
