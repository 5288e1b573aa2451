using System.Text.Json;

namespace Mgr5;

/// <summary>
/// Reads <c>out=json</c> and its relatives into the nodes that XML gives: <c>$x</c> is an attribute, <c>$</c> the text, and
/// a child is one object or an array of them, which is never told by its place.
/// </summary>
/// <param name="sizes">How much of it is read.</param>
internal sealed class JsonAnswer(AnswerSizes sizes)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = AnswerLimits.Depth * 2 };

    // Without "doc" itself.
    private int _elements = -1;

    /// <exception cref="PanelFormatException">It is no JSON of a panel, or too long.</exception>
    public static PanelNode Read(ReadOnlyMemory<byte> content, AnswerSizes sizes)
    {
        if (content.Length > sizes.Document)
        {
            throw AnswerFeed.TooLong();
        }

        JsonAnswer answer = new(sizes);
        try
        {
            using var json = JsonDocument.Parse(content, Options);
            JsonElement root = json.RootElement;
            return root.TryGetProperty("doc", out JsonElement doc) && doc.ValueKind == JsonValueKind.Object ? answer.ReadNode("doc", doc)
                : IsRefusal(root) ? answer.ReadNode("doc", root)
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

    private PanelNode ReadNode(string name, JsonElement json)
    {
        Count();
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

    private void AddChildren(List<PanelNode> children, string parent, JsonProperty member)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
        {
            children.AddRange(member.Value.EnumerateArray().Select(item => ReadNode(member.Name, item)));
        }
        else if (parent == "messages" && member.Name == "msg" && member.Value.ValueKind == JsonValueKind.Object)
        {
            // The one dictionary of the mapping: name and text of each message.
            foreach (JsonProperty message in member.Value.EnumerateObject())
            {
                Count();
                children.Add(new("msg", TextOf(message.Value), [new("name", message.Name)], []));
            }
        }
        else
        {
            children.Add(ReadNode(member.Name, member.Value));
        }
    }

    private void Count()
    {
        if (++_elements > sizes.Elements)
        {
            throw AnswerFeed.TooLong();
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
