using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Mgr5.Metadata.Interfaces;

/// <summary>The texts of one function: what <c>messages/msg</c> says, as plain text on one line.</summary>
internal sealed class Messages
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of that name, or null.</summary>
    public string? this[string name] => _texts.TryGetValue(name, out string? text) ? text : null;

    /// <summary>Adds <c>&lt;messages&gt;</c>. Of two texts of one name the first counts.</summary>
    public void Add(XElement messages)
    {
        foreach (XElement message in messages.Elements("msg"))
        {
            if (message.Text("name") is { } name && !_texts.ContainsKey(name)
                && Plain(string.Join(" ", message.DescendantNodes().OfType<XText>().Select(static t => t.Value))) is { } text)
            {
                _texts.Add(name, text);
            }
        }
    }

    public void Add(Messages other)
    {
        foreach (KeyValuePair<string, string> text in other._texts)
        {
            if (!_texts.ContainsKey(text.Key))
            {
                _texts.Add(text.Key, text.Value);
            }
        }
    }

    /// <summary>Messages are HTML: tags go, entities become their character, white space becomes one space.</summary>
    public static string? Plain(string html)
    {
        var plain = new StringBuilder(html.Length);
        int lastEnd = html.LastIndexOf('>');
        for (int i = 0; i < html.Length; i++)
        {
            bool isTag = i < lastEnd && IsTag(html, i);
            plain.Append(isTag ? ' ' : html[i]);
            i = isTag ? html.IndexOf('>', i) : i;
        }

        string text = string.Join(" ", WebUtility.HtmlDecode(plain.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        // A numeric entity may name half of a surrogate pair, which no UTF-8 file can hold.
        text = new([.. text.Where((c, i) => !char.IsSurrogate(c) || char.IsSurrogatePair(text, i) || (i > 0 && char.IsSurrogatePair(text, i - 1)))]);
        return text.Length == 0 ? null : text;
    }

    // "<" is also a sign: "speed < 5".
    private static bool IsTag(string html, int i)
        => html[i] == '<' && i + 1 < html.Length && (html[i + 1] is '/' or '!' || char.IsLetter(html[i + 1]));
}
