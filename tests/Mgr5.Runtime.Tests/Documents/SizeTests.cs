using System.Text;

namespace Mgr5.Runtime.Tests.Documents;

/// <summary>Both sides of each size, which is made small: what is usual is too much for a test.</summary>
public sealed class SizeTests
{
    private const string TooLong = "! The answer is too long to be one.";

    private static readonly AnswerSizes Sizes = new() { Row = 500, Document = 2_000, Answer = 10_000, Elements = 100 };

    // A text is kept behind a byte that says the element and two that say its length.
    private static byte[] Text(int kept) => Encoding.UTF8.GetBytes($"<doc><x>{new string('x', kept - 3)}</x></doc>");

    private static byte[] Row(int kept) => Encoding.UTF8.GetBytes($"<doc><elem><x>{new string('x', kept - 3)}</x></elem></doc>");

    private static byte[] Json(int length)
    {
        string json = """{"doc":{"x":{"$":"?"}}}""";
        return Encoding.UTF8.GetBytes(json.Replace("?", new string('x', length - json.Length + 1), StringComparison.Ordinal));
    }

    private static async Task<string> OutcomeAsync(Func<Task<int>> read)
    {
        try
        {
            return $"{await read()}";
        }
        catch (PanelFormatException e)
        {
            return "! " + e.Message;
        }
    }

    private static Task<string> OfRowsAsync(Stream content, AnswerSizes sizes) => OutcomeAsync(async () =>
    {
        using AnswerReader reader = await AnswerReader.OpenAsync(content, null, sizes, TestContext.Current.CancellationToken);
        int rows = 0;
        while (await reader.ReadRowAsync<PanelItem>(TestContext.Current.CancellationToken) is not null)
        {
            rows++;
        }

        return rows;
    });

    private static async Task<string[]> OfDocumentAsync(byte[] content) =>
    [
        await OutcomeAsync(() => Task.FromResult(PanelDocument.Parse(content, Sizes).Root.Children.Count)),
        await OutcomeAsync(async () => (await AnswerReader.ReadDocumentAsync(new MemoryStream(content), null, Sizes, TestContext.Current.CancellationToken)).Root.Children.Count),
        await OutcomeAsync(async () =>
        {
            using AnswerReader reader = await AnswerReader.OpenAsync(new MemoryStream(content), null, Sizes, TestContext.Current.CancellationToken);
            return reader.Document.Root.Children.Count;
        }),
    ];

    [Fact]
    public void As_usual_an_answer_has_4_GiB_a_document_256_MiB_and_a_row_16_MiB()
        => AnswerSizes.Usual.ShouldBe(new() { Answer = 4_294_967_296, Document = 268_435_456, Row = 16_777_216, Elements = 4_194_304 });

    [Fact]
    public async Task A_document_has_so_many_bytes_as_it_is_kept()
    {
        (await OfDocumentAsync(Text(2_000))).ShouldAllBe(static outcome => outcome == "1");
        (await OfDocumentAsync(Text(2_001))).ShouldAllBe(static outcome => outcome == "! The answer has a document that is too long to be one.");
    }

    [Fact]
    public async Task A_document_in_JSON_has_so_many_bytes_as_it_comes()
    {
        (await OfDocumentAsync(Json(2_000))).ShouldAllBe(static outcome => outcome == "1");
        (await OfDocumentAsync(Json(2_001))).ShouldAllBe(static outcome => outcome == TooLong);
    }

    [Fact]
    public async Task A_document_and_a_row_have_so_many_elements_each_of_which_takes_more_than_its_bytes()
    {
        static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
        static string Elements(int count) => string.Concat(Enumerable.Repeat("<a/>", count));
        static string Nodes(int count) => string.Join(',', Enumerable.Repeat("{}", count));

        (await OfDocumentAsync(Bytes($"<doc>{Elements(100)}</doc>"))).ShouldAllBe(static outcome => outcome == "100");
        (await OfDocumentAsync(Bytes($"<doc>{Elements(101)}</doc>"))).ShouldAllBe(static outcome => outcome == "! The answer has a document that is too long to be one.");
        (await OfDocumentAsync(Bytes($$$"""{"doc":{"a":[{{{Nodes(100)}}}]}}"""))).ShouldAllBe(static outcome => outcome == "100");
        (await OfDocumentAsync(Bytes($$$"""{"doc":{"a":[{{{Nodes(101)}}}]}}"""))).ShouldAllBe(static outcome => outcome == TooLong);
        string messages = string.Join(',', Enumerable.Range(0, 100).Select(static i => $"\"{i}\":\"\""));
        (await OfDocumentAsync(Bytes($$$$"""{"doc":{"messages":{"msg":{ {{{{messages}}}} } } } }"""))).ShouldAllBe(static outcome => outcome == TooLong);
        string row = $"<elem>{Elements(100)}</elem>";
        (await OfRowsAsync(new MemoryStream(Bytes($"<doc>{row}{row}{Elements(100)}</doc>")), Sizes)).ShouldBe("2");
        (await OfRowsAsync(new MemoryStream(Bytes($"<doc><elem>{Elements(101)}</elem></doc>")), Sizes)).ShouldBe("! The answer has a row that is too long to be one.");
    }

    [Fact]
    public async Task A_row_has_so_many_bytes_as_it_is_kept()
    {
        (await OfRowsAsync(new MemoryStream(Row(500)), Sizes)).ShouldBe("1");
        (await OfRowsAsync(new MemoryStream(Row(501)), Sizes)).ShouldBe("! The answer has a row that is too long to be one.");
    }

    [Fact]
    public async Task Rows_that_are_read_apart_count_for_the_answer_and_not_for_the_document()
    {
        using GeneratedList list = new(200);
        await list.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        list.Length.ShouldBeGreaterThan(10 * Sizes.Document);

        (await OfRowsAsync(new GeneratedList(200), Sizes with { Answer = list.Length })).ShouldBe("200");
        (await OfRowsAsync(new GeneratedList(200), Sizes with { Answer = list.Length - 1 })).ShouldBe(TooLong);
    }

    [Fact]
    public async Task An_answer_in_another_encoding_is_counted_in_UTF_8()
    {
        string text = $"\uFEFF<doc><x>{new string('x', 1_000)}</x></doc>";
        byte[] utf16 = Encoding.Unicode.GetBytes(text);
        int length = Encoding.UTF8.GetByteCount(text);

        (await OfRowsAsync(new PiecewiseStream(utf16, 300), Sizes with { Answer = length })).ShouldBe("0");
        (await OfRowsAsync(new PiecewiseStream(utf16, 300), Sizes with { Answer = length - 1 })).ShouldBe(TooLong);
    }
}
