using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;
using Spectre.Console;

namespace Mgr5.Benchmarks.Runtime;

/// <summary>Calls one after the other over one session: a list of fifty rows, against a client written by hand that does the same.</summary>
internal static class Calls
{
    private const int CallsPerRound = 200;
    private const int RowsPerCall = 50;

    public static IReadOnlyList<Budget> Compare(IAnsiConsole console, int rounds)
    {
        CompareAsync(console, rounds).GetAwaiter().GetResult();
        return [];
    }

    private static async Task CompareAsync(IAnsiConsole console, int rounds)
    {
        Snapshot snapshot = SnapshotReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "ispmgr.mgr5.json")).ConfigureAwait(false));
        await using PanelSimulator panel = await PanelSimulator.StartAsync(snapshot).ConfigureAwait(false);
        for (int i = 0; i < RowsPerCall; i++)
        {
            panel.List("webdomain").Add(new()
            {
                ["name"] = string.Create(CultureInfo.InvariantCulture, $"site-{i:000}.example.com"),
                ["owner"] = "john",
                ["docroot"] = "/var/www/john/data/www",
                ["ip"] = "203.0.113.4",
                ["php_mode"] = "php_mode_fcgi",
                ["active"] = "on",
            });
        }

        using HandWritten byHand = new(panel.BaseUri, "root", "secret");
        await using SiteClient client = new(PanelConnection.Https(panel.BaseUri, PanelAuth.Session("root", "secret")));
        SiteList sites = new(client);

        IReadOnlyList<Timing> timings = Interleaved.Measure(
            rounds,
            ("HttpClient and XDocument by hand", () => Repeat(async () => (await byHand.ListAsync().ConfigureAwait(false)).Count)),
            ("Mgr5", () => Repeat(async () => (await sites.ListAsync().ConfigureAwait(false)).Count(static s => s.Name!.Length > 0 && s.Owner is not null))));

        Table table = new Table().Border(TableBorder.Rounded).AddColumn($"A list of {RowsPerCall} rows through the simulator");
        table.AddColumn("a second", static c => c.RightAligned()).AddColumn("time", static c => c.RightAligned());
        foreach (Timing timing in timings)
        {
            table.AddRow(timing.Name, $"{CallsPerRound / timing.Milliseconds * 1000:0}", $"{timing.Ratio:0.00} ×");
        }

        console.Write(table);
    }

    private static void Repeat(Func<Task<int>> call)
    {
        for (int i = 0; i < CallsPerRound; i++)
        {
            int rows = call().GetAwaiter().GetResult();
            if (rows != RowsPerCall)
            {
                throw new InvalidOperationException($"{rows} rows came instead of {RowsPerCall}.");
            }
        }
    }

    /// <summary>What people write: log in once, ask for the list, pick the values.</summary>
    private sealed class HandWritten(Uri address, string user, string password) : IDisposable
    {
        private readonly HttpClient _http = new();
        private string? _session;

        public async Task<List<(string Name, string? Owner)>> ListAsync()
        {
            _session ??= (await PostAsync(new() { ["func"] = "auth", ["username"] = user, ["password"] = password }).ConfigureAwait(false))
                .Root!.Element("auth")!.Attribute("id")!.Value;
            XDocument document = await PostAsync(new() { ["func"] = "webdomain", ["auth"] = _session }).ConfigureAwait(false);
            return [.. document.Root!.Elements("elem").Select(static e => (e.Element("name")!.Value, e.Element("owner")?.Value))];
        }

        public void Dispose() => _http.Dispose();

        private async Task<XDocument> PostAsync(Dictionary<string, string> parameters)
        {
            parameters["out"] = "xml";
            using FormUrlEncodedContent content = new(parameters);
            using HttpResponseMessage response = await _http.PostAsync(address, content).ConfigureAwait(false);
            return XDocument.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        }
    }
}
