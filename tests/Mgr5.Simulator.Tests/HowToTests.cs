using System.Net;
using System.Security.Cryptography;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Microsoft.Extensions.Time.Testing;

namespace Mgr5.Simulator.Tests;

/// <summary>The code of docs/how-to/test-with-the-simulator.md: every block there stands here word for word, and runs.</summary>
public sealed class HowToTests
{
    private static readonly string SnapshotPath = Repository.Path("samples", "panels", "ispmgr.mgr5.json");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_block_of_the_page_is_code_of_this_file()
    {
        string[] code = Lines(File.ReadAllText(Repository.Path("tests", "Mgr5.Simulator.Tests", "HowToTests.cs")));
        string page = File.ReadAllText(Repository.Path("docs", "how-to", "test-with-the-simulator.md"));
        string[] blocks = [.. page.Split("```csharp\n").Skip(1).Select(static rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];

        blocks.Length.ShouldBeGreaterThan(8);
        string all = string.Join('\n', code);
        foreach (string block in blocks)
        {
            all.ShouldContain(string.Join('\n', Lines(block)));
        }
    }

    [Fact]
    public async Task A_site_is_removed()
    {
        Snapshot snapshot = SnapshotReader.Read(File.ReadAllBytes(SnapshotPath));
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(snapshot);
        simulator.List("webdomain").Add(new() { ["name"] = "example.com", ["owner"] = "john", ["active"] = "on" });
        await using IspmgrClient panel = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.Session("root", "secret")));

        await SiteRemoval.RunAsync(panel, "example.com");

        Assert.Null(simulator.List("webdomain").Find("example.com"));
        Assert.Equal(["auth", "webdomain.delete"], simulator.Requests.Select(r => r.Function));
    }

    [Fact]
    public async Task Rows()
    {
        await using PanelSimulator simulator = await StartAsync();
        simulator.List("webdomain").Add(new()
        {
            ["name"] = "example.com",
            ["secure"] = SimulatedCell.Flag,
            ["disk"] = SimulatedCell.Usage(used: 120, limit: 1000),
            ["status"] = new SimulatedCell("Paid") { Orig = "4", Translations = new Dictionary<string, string> { ["ru"] = "Оплачен" } },
        });
        simulator.OnCreated("webdomain.edit", row => simulator.List("domain").Add(new() { ["name"] = row["name"] }));

        XElement answer = XElement.Parse(await GetAsync(simulator, "func=webdomain&lang=ru"));
        answer.Element("elem")!.Element("status")!.Value.ShouldBe("Оплачен");
        await GetAsync(simulator, "func=webdomain.edit&sok=ok&name=new.example&email=x@example.com");
        simulator.List("domain").Find("new.example").ShouldNotBeNull();
    }

    [Fact]
    public async Task Scripts()
    {
        await using PanelSimulator simulator = await StartAsync();
        simulator.Answer("domain.check", request => request["name"] == "taken.example"
            ? SimulatedAnswer.Error(new("exists", "domain") { Value = request["name"] })
            : SimulatedAnswer.Ok(("id", "42")));
        simulator.Answer("report.traffic", _ => SimulatedAnswer.Report(("days", [new() { ["day"] = "2024-02-01", ["bytes"] = "1024" }])));
        simulator.Answer("db.dump", _ => SimulatedAnswer.File("dump.sql", "select 1;"u8.ToArray()));

        XElement.Parse(await GetAsync(simulator, "func=domain.check&name=taken.example")).Error().ShouldBe("exists/domain=taken.example");
        XElement.Parse(await GetAsync(simulator, "func=domain.check&name=free.example")).Text("id").ShouldBe("42");
        (await GetAsync(simulator, "func=report.traffic")).ShouldContain("<bytes>1024</bytes>");
        (await GetAsync(simulator, "func=db.dump")).ShouldBe("select 1;");
    }

    [Fact]
    public async Task Faults()
    {
        await using PanelSimulator simulator = await StartAsync();
        simulator.Faults.Next(SimulatedFault.BreakOff, "webdomain");
        simulator.Faults.Every(3, SimulatedFault.BadGateway);
        simulator.Faults.When(request => request["elid"] == "locked.example", SimulatedFault.Error(new("limit", "webdomain")));

        using (simulator.Faults.Always(SimulatedFault.LogonPage))
        {
            // … the panel answers every call with a page …
            (await GetAsync(simulator, "func=keepalive")).ShouldContain("<form");
        }

        simulator.Faults.Clear();
        await GetAsync(simulator, "func=keepalive");
    }

    [Fact]
    public async Task A_call_that_takes_too_long()
    {
        FakeTimeProvider time = new();
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(TestPanel.Snapshot, new() { TimeProvider = time }, Cancelled);
        simulator.Faults.Next(SimulatedFault.Slow(TimeSpan.FromMinutes(3)), "webdomain.edit");
        Task<SimulatedRequest> arrived = simulator.NextRequestAsync("webdomain.edit");

        Task<string> call = GetAsync(simulator, "func=webdomain.edit&sok=ok&name=example.com");
        await arrived;
        time.Advance(TimeSpan.FromMinutes(3));
        await call;

        simulator.List("webdomain").Find("example.com").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_restart_in_the_middle()
    {
        await using PanelSimulator simulator = await StartAsync();
        TaskCompletionSource never = new();
        simulator.Faults.Next(SimulatedFault.Held(never.Task), "webdomain.edit");
        Task<SimulatedRequest> arrived = simulator.NextRequestAsync("webdomain.edit");

        Task<string> call = GetAsync(simulator, "func=webdomain.edit&sok=ok&name=example.com");
        await arrived;
        await simulator.StopAsync(kill: true);
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        await simulator.StartAgainAsync(keepSessions: false);

        Assert.NotNull(simulator.List("webdomain").Find("example.com"));
    }

    [Fact]
    public async Task Tls()
    {
        await using PanelSimulator simulator = await PanelSimulator.StartAsync(TestPanel.Snapshot, new() { UseTls = true }, Cancelled);
        SocketsHttpHandler handler = new() { UseCookies = false, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            certificate?.GetCertHashString(HashAlgorithmName.SHA256) == simulator.CertificateFingerprint;

        await using IspmgrClient panel = new(PanelConnection.Https(simulator.BaseUri, PanelAuth.Session("root", "secret"), new HttpClient(handler)));

        await panel.CallAsync("keepalive", cancellationToken: Cancelled);
    }

    [Fact]
    public async Task Users()
    {
        PanelSimulatorOptions options = new()
        {
            Users =
            {
                new SimulatedUser("root", "secret") { Level = 30 },
                new SimulatedUser("rita", "secret") { Level = 24 },
                new SimulatedUser("john", "secret") { Owner = "rita", SecondFactor = "123456" },
            },
            OwnerColumn = "owner",
            AuthinfoAddresses = [IPAddress.Loopback],
        };

        await using PanelSimulator simulator = await PanelSimulator.StartAsync(TestPanel.Snapshot, options, Cancelled);
        XElement.Parse(await GetAsync(simulator, "func=webdomain&su=john")).Error().ShouldBeNull();
        simulator.ExpireSessions();
    }

    [Fact]
    public async Task What_was_asked()
    {
        await using PanelSimulator simulator = await StartAsync();
        await GetAsync(simulator, "func=webdomain.delete&elid=gone");

        SimulatedRequest request = simulator.Requests[^1];
        Assert.Equal(("webdomain.delete", "gone", "root"), (request.Function, request["elid"], request.User));
        Assert.EndsWith("'authinfo=***&elid=gone&func=webdomain.delete&out=xml'", simulator.LogLines[^1], StringComparison.Ordinal);
    }

    private static Task<PanelSimulator> StartAsync() => PanelSimulator.StartAsync(TestPanel.Snapshot, cancellationToken: Cancelled);

    private static async Task<string> GetAsync(PanelSimulator simulator, string query)
    {
        using HttpClient http = new();
        return await http.GetStringAsync(new Uri(simulator.BaseUri, $"?{query}&out=xml&authinfo=root:secret"), Cancelled);
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];

    /// <summary>Stands for the client that is emitted from a snapshot.</summary>
    private sealed class IspmgrClient(PanelConnection connection) : PanelClient(connection);

    private static class SiteRemoval
    {
        public static async Task RunAsync(IspmgrClient panel, string name) => await panel.CallAsync("webdomain.delete", new() { ["elid"] = name });
    }
}
