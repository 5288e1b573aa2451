using System.Text;

namespace Mgr5.Runtime.Tests;

/// <summary>Records from documents.</summary>
internal static class Shown
{
    public static PanelNode Node(string document) => PanelDocument.Parse(Encoding.UTF8.GetBytes(document)).Root;

    public static PanelItem Row(string cells) => Row<PanelItem>(cells);

    public static T Row<T>(string cells)
        where T : PanelItem, new()
    {
        using AnswerReader reader = AnswerReader.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes($"<doc><elem>{cells}</elem></doc>")), null, default).GetAwaiter().GetResult();
        return reader.ReadRowAsync<T>(default).AsTask().GetAwaiter().GetResult()!;
    }

    /// <summary>The same row of a document that was read whole.</summary>
    public static T RowOfDocument<T>(string cells)
        where T : PanelItem, new()
        => new() { Node = Node($"<doc><elem>{cells}</elem></doc>").Child("elem")! };

    public static PanelForm Form(string nodes) => Form<PanelForm>(nodes);

    public static T Form<T>(string nodes, string? id = null)
        where T : PanelRequest, new()
        => FormOf<T>(Node($"<doc>{nodes}</doc>"), id);

    public static T FormOf<T>(PanelNode node, string? id = null)
        where T : PanelRequest, new()
    {
        T form = new();
        form.Show(ShownForm.OfObject(node), new(id, null), RequestContent.Nothing);
        return form;
    }

    /// <summary>What a call with that request or form would send, apart from what the call is about.</summary>
    public static string Sent(this PanelRequest request)
        => string.Join('&', request.ToSent().Values.Select(static v => $"{v.Key}={v.Value}").Order(StringComparer.Ordinal));
}
