using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>Documents that a server could make to keep a caller busy: read as fast as others. The time is some hundred times what it takes.</summary>
public sealed class LinearTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    private static async Task<PanelNode> ReadAsync(string document)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(document);
        return (await Task.Run(() => PanelDocument.Parse(bytes)).WaitAsync(Long, TestContext.Current.CancellationToken)).Root;
    }

    [Fact]
    public async Task A_section_of_line_ends()
        => (await ReadAsync($"<doc><![CDATA[{new string('\r', 2_000_000)}]]></doc>")).Text.ShouldBe(new('\n', 2_000_000));

    [Fact]
    public async Task A_section_of_brackets()
        => (await ReadAsync($"<doc><![CDATA[{new string(']', 2_000_000)}]]></doc>")).Text.Length.ShouldBe(2_000_000);

    [Fact]
    public async Task Texts_between_elements()
    {
        const int Pieces = 1_000_000;

        PanelNode doc = await ReadAsync($"<doc>{string.Concat(Enumerable.Repeat("x<b/>", Pieces))}</doc>");

        (doc.Text.Length, doc.Children.Count).ShouldBe((Pieces, Pieces));
    }
}
