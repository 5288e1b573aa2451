using CsCheck;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>A row that keeps bytes against the same row that keeps nodes.</summary>
public sealed class RowTests
{
    private sealed record Item : PanelItem
    {
        public IReadOnlyList<string>? Aliases => GetList("alias", ' ');

        public PanelValues AddonOf => GetValues("addon_*");
    }

    private static readonly Gen<string> Cell = OneOf(
        "<name>a</name>", "<name/>", "<name> </name>", "<name>a &amp; b<![CDATA[ ]]></name>", "<alias>x y</alias>", "<alias>z</alias>", "<addon_1>on</addon_1>",
        "<addon_22 orig='off'>нет</addon_22>", "<status color='red' orig='4'>Зачислен</status>", "<disk used='1' limit='10'/>", "text", "\n  ", "<name orig=''>x</name>",
        "<list name='l'> <elem><name>n</name></elem> <elem/></list>", "<name><b>c</b> mixed <i/> </name>", $"<long>{new string('я', 100)}</long>", $"<long>{new string('x', 20_000)}&#x20;y</long>");

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    [Fact]
    public void A_row_that_keeps_bytes_is_like_one_that_keeps_nodes()
        => Cell.Array[0, 6].Sample(static cells =>
        {
            Item bytes = Shown.Row<Item>(string.Concat(cells));
            Item nodes = Shown.RowOfDocument<Item>(string.Concat(cells));

            foreach (string column in (string[])["name", "alias", "addon_1", "addon_22", "status", "disk", "list", "long", "none"])
            {
                bytes[column].ShouldBe(nodes[column]);
                (bytes.Cell(column) is { } cell ? $"{cell.Name} {cell.Text} {cell.Value} {string.Join(',', cell.Attributes)}" : null)
                    .ShouldBe(nodes.Cell(column) is { } other ? $"{other.Name} {other.Text} {other.Value} {string.Join(',', other.Attributes)}" : null);
            }

            bytes.Aliases.ShouldBe(nodes.Aliases);
            bytes.AddonOf.ShouldBe(nodes.AddonOf);
            bytes.Cells.Select(static c => c.Name + c.Value).ShouldBe(nodes.Cells.Select(static c => c.Name + c.Value));
            bytes.ShouldBe(nodes);
            bytes.GetHashCode().ShouldBe(nodes.GetHashCode());
            bytes.ToString().ShouldBe(nodes.ToString());
            (bytes with { }).ShouldBe(nodes);
            Outcome.Of(bytes.Node).ShouldBe(Outcome.Of(nodes.Node));
            bytes.Node.ShouldBeSameAs(bytes.Node);
        });

    [Fact]
    public async Task The_attributes_and_the_text_of_a_row_itself_are_in_its_node()
        => (await RowsAsync("<doc><elem id='1' a='&lt;'>x<y/></elem><elem> </elem></doc>")).Select(static row => Outcome.Of(row.Node))
            .ShouldBe(["elem[id=1,a=<]'x'(y[]''())", "elem[]' '()"]);

    [Fact]
    public async Task A_row_stays_what_it_is_while_others_are_read()
    {
        List<PanelItem> rows = await RowsAsync("<doc><elem><a>1</a></elem><elem><b>2</b><c>3</c></elem></doc>");

        (rows[0]["a"], rows[0]["b"], rows[1]["b"], rows[1]["c"]).ShouldBe(("1", null, "2", "3"));
    }

    private static async Task<List<PanelItem>> RowsAsync(string document)
    {
        using AnswerReader reader = await AnswerReader.OpenAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(document)), null, default);
        List<PanelItem> rows = [];
        while (await reader.ReadRowAsync<PanelItem>(default) is { } row)
        {
            rows.Add(row);
        }

        return rows;
    }
}
