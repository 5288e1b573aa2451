using System.Text.Json;

namespace Mgr5;

/// <summary>
/// Reads <c>out=json</c> and its relatives into the nodes that XML gives: <c>$x</c> is an attribute, <c>$</c> the text, and
/// a child is one object or an array of them, which is never told by its place.
/// </summary>
internal static class JsonAnswer
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = AnswerLimits.Depth * 2 };

    public static PanelNode Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content, Options);
            JsonElement root = json.RootElement;
            return root.TryGetProperty("doc", out JsonElement doc) && doc.ValueKind == JsonValueKind.Object ? ReadNode("doc", doc)
                : IsRefusal(root) ? ReadNode("doc", root)
                : throw new PanelFormatException("The JSON answer has no object 'doc'.");
        }
        catch (JsonException e)
        {
            // The exception has a part of the answer in its message.
            throw new PanelFormatException(FormattableString.Invariant($"The answer is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine} of it)."));
        }
        catch (InvalidOperationException e)
        {
            // What GetString throws on half of a surrogate pair and on bytes that are not UTF-8.
            throw new PanelFormatException("A string of the JSON answer is not Unicode text.", e);
        }
    }

    // JSONdata and its relatives, and ISPmanager 4, leave "doc" out.
    private static bool IsRefusal(JsonElement root)
        => (root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object) || root.TryGetProperty("authfail", out _);

    private static PanelNode ReadNode(string name, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new(name, TextOf(json), [], []);
        }

        string text = "";
        List<KeyValuePair<string, string>>? attributes = null;
        List<PanelNode>? children = null;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (member.Name == "$")
            {
                text = TextOf(member.Value);
            }
            else if (member.Name.StartsWith('$'))
            {
                (attributes ??= []).Add(new(member.Name[1..], TextOf(member.Value)));
            }
            else
            {
                AddChildren(children ??= [], name, member);
            }
        }

        return new(
            name,
            text,
            attributes ?? (IReadOnlyList<KeyValuePair<string, string>>)[],
            children ?? (IReadOnlyList<PanelNode>)[]);
    }

    private static void AddChildren(List<PanelNode> children, string parent, JsonProperty member)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
        {
            children.AddRange(member.Value.EnumerateArray().Select(item => ReadNode(member.Name, item)));
        }
        else if (parent == "messages" && member.Name == "msg" && member.Value.ValueKind == JsonValueKind.Object)
        {
            // The one dictionary of the mapping: name and text of each message.
            children.AddRange(member.Value.EnumerateObject().Select(
                static message => new PanelNode("msg", TextOf(message.Value), [new("name", message.Name)], [])));
        }
        else
        {
            children.Add(ReadNode(member.Name, member.Value));
        }
    }

    // Panels write every scalar as a string; handlers of plugins write numbers too.
    private static string TextOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Null => "",
        _ => json.GetRawText(),
    };
}
