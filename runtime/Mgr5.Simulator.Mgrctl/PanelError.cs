using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>Tells an answer that is a panel's error from any other.</summary>
internal static class PanelError
{
    public static bool IsIn(byte[] answer)
    {
        string text = Encoding.UTF8.GetString(answer).TrimStart();
        return text switch
        {
            ['<', ..] => IsInXml(text),
            ['{', ..] => IsInJson(text),
            _ => text.StartsWith("ERROR ", StringComparison.Ordinal),
        };
    }

    private static bool IsInXml(string text)
    {
        try
        {
            return XElement.Parse(text).Element("error") is not null;
        }
        catch (XmlException)
        {
            return false; // A page, or a document that was cut: no error that the panel states.
        }
    }

    private static bool IsInJson(string text)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            JsonElement document = json.RootElement.TryGetProperty("doc", out JsonElement inner) ? inner : json.RootElement;
            return document.TryGetProperty("error", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
