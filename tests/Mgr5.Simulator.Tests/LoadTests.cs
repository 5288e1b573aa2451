using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Mgr5.Simulator.Tests;

/// <summary>Long lists and many calls.</summary>
public sealed class LoadTests
{
    [Theory]
    [InlineData("xml", 200_000)]
    [InlineData("json", 20_000)]
    [InlineData("JSONdata", 20_000)]
    [InlineData("text", 20_000)]
    public async Task A_long_list_comes_whole_and_in_parts(string format, int rows)
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList list = panel.Simulator.List("domain");
        for (int i = 0; i < rows; i++)
        {
            list.Add(new() { ["name"] = i.ToString("D6", CultureInfo.InvariantCulture), ["note"] = "пример" });
        }

        using HttpClient http = new();
        using HttpResponseMessage answer = await http.GetAsync(
            new Uri(panel.Simulator.BaseUri, $"?func=domain&p_cnt={rows}&authinfo=root:se:cret&out={format}"),
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        await using Stream body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentLength.ShouldBeNull();
        (await CountAsync(body, format)).ShouldBe(rows);
    }

    private static async Task<int> CountAsync(Stream body, string format)
    {
        switch (format)
        {
            case "xml":
            {
                int count = 0;
                using XmlReader reader = XmlReader.Create(body, new() { Async = true });
                while (await reader.ReadAsync())
                {
                    count += reader is { NodeType: XmlNodeType.Element, Name: "elem" } ? 1 : 0;
                }

                return count;
            }

            case "text":
            {
                using StreamReader lines = new(body);
                int count = 0;
                for (; await lines.ReadLineAsync() is { } line; count++)
                {
                    line.ShouldBe($"name={count.ToString("D6", CultureInfo.InvariantCulture)} note=пример");
                }

                return count;
            }

            default:
            {
                using JsonDocument document = await JsonDocument.ParseAsync(body);
                return (format == "json" ? document.RootElement.GetProperty("doc").GetProperty("elem") : document.RootElement).GetArrayLength();
            }
        }
    }
}
