using System.Text;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;
using Microsoft.Extensions.Logging;

namespace Mgr5.Runtime.Tests;

/// <summary>A client's day at a panel, which is the same whichever way in it takes.</summary>
public abstract class PanelScenarioTests : IAsyncLifetime
{
    internal const string Password = "rooT's se:cret$&1";
    internal const string SitePassword = "it's \"$HOME\" `x`\n100%";

    private const string SnapshotText = """
        {
          "format": 1, "panel": "ispmgr", "language": "en",
          "functions": {
            "webdomain": { "kind": "list", "key": "name", "columns": [ { "name": "name" }, { "name": "active", "type": "flag" } ] },
            "webdomain.edit": { "kind": "form", "parameters": [
              { "name": "name", "required": true, "on": "new" }, { "name": "email" }, { "name": "note" }, { "name": "passwd" }, { "name": "pin" } ] },
            "webdomain.delete": { "kind": "group" },
            "webdomain.suspend": { "kind": "group" },
            "webdomain.resume": { "kind": "group" }
          }
        }
        """;

    private readonly SecretScan _scan = new(Password, SitePassword);

    // No value and no id either.
    private readonly SecretScan _telemetryScan = new(Password, SitePassword, "пример.example", "a b&c='d'\"$HOME\"", "two\nlines", "john");
    private readonly Recorder _recorder = new();

    private protected PanelSimulator Simulator { get; private set; } = null!;

    private protected static Snapshot Snapshot { get; } = SnapshotReader.Read(Encoding.UTF8.GetBytes(SnapshotText));

    public virtual async ValueTask InitializeAsync() => Simulator = await PanelSimulator.StartAsync(
        Snapshot,
        new() { Users = { new("root", Password) { Level = 30 }, new("john", "john's own password") } },
        TestContext.Current.CancellationToken);

    public virtual async ValueTask DisposeAsync()
    {
        _recorder.Dispose();
        await Simulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected ILogger Logger => _recorder.CreateLogger("Mgr5");

    private protected abstract PanelConnection Connect();

    /// <summary>What others than the panel could see of the calls.</summary>
    private protected abstract void Look(SecretScan scan);

    [Fact]
    public async Task The_same_calls_do_the_same()
    {
        await using TestClient panel = new(Connect());
        Sites sites = new(panel);
        SiteForm edit = new(panel);

        (await UserAsync(panel)).ShouldBe("root");
        (await sites.ListAsync()).ShouldBeEmpty();

        await edit.CreateAsync(new SiteRequest { ["name"] = "пример.example", ["email"] = "a b&c='d'\"$HOME\"", ["note"] = "two\nlines \\ ", ["passwd"] = SitePassword, ["pin"] = SitePassword });
        (await sites.ListAsync()).Select(static s => s["name"]).ShouldBe(["пример.example"]);
        SimulatedRow row = Simulator.List("webdomain").Find("пример.example")!;
        (row.Text("email"), row.Text("note"), row.Text("pin")).ShouldBe(("a b&c='d'\"$HOME\"", "two\nlines \\ ", SitePassword));

        PanelForm form = await edit.GetAsync("пример.example");
        form["note"] = "changed";
        await edit.UpdateAsync("пример.example", form);
        (row.Text("email"), row.Text("note")).ShouldBe(("a b&c='d'\"$HOME\"", "changed"));

        await new SiteGroup(panel, "suspend").InvokeAsync(["пример.example"]);
        (await sites.ListAsync()).Single()["active"].ShouldNotBe("on");
        await new SiteGroup(panel, "resume").InvokeAsync(["пример.example"]);
        await new SiteGroup(panel, "delete").InvokeAsync(["пример.example"]);
        (await sites.ListAsync()).ShouldBeEmpty();

        PanelException gone = await Should.ThrowAsync<PanelException>(() => edit.GetAsync("gone"));
        (gone.Type, gone.Func).ShouldBe(("missed", "webdomain.edit"));
        PanelException denied = await Should.ThrowAsync<PanelAccessException>(
            () => panel.CallAsync("session.newkey", new() { ["username"] = "root", ["key"] = Password }, new() { Su = "john" }));

        (await UserAsync(panel, new() { Su = "john" })).ShouldBe("john");
        (await sites.CallAsync(new() { Lang = "ru" })).Root.Attribute("lang").ShouldBe("ru");

        Uri link = await panel.CreateLoginLinkAsync("john", Simulator.BaseUri);
        string key = System.Web.HttpUtility.ParseQueryString(link.Query)["key"]!;
        key.Length.ShouldBe(32);
        link.ToString().ShouldBe($"{Simulator.BaseUri}?func=auth&username=john&key={key}&checkcookie=no");
        await using (TestClient john = new(PanelConnection.Https(Simulator.BaseUri, PanelAuth.OneTimeKey("john", key))))
        {
            (await UserAsync(john)).ShouldBe("john");
        }

        await using (TestClient late = new(PanelConnection.Https(Simulator.BaseUri, PanelAuth.OneTimeKey("john", key))))
        {
            _scan.Add(await Should.ThrowAsync<PanelAuthenticationException>(() => UserAsync(late)));
        }

        _scan.AddSecret(key);
        _scan.Add(gone);
        _scan.Add(denied);
        Look(_scan);
        _scan.ShouldBeClean();

        _recorder.Logs.ShouldContain(static l => l.Id.Name == "CallDone" && l.Text.StartsWith("webdomain on ispmgr", StringComparison.Ordinal));
        _recorder.Logs.ShouldContain(static l => l.Id.Name == "CallRefused" && l.Text.Contains("(missed)", StringComparison.Ordinal));
        _recorder.Activities.ShouldContain(static a => a.Source.Name == "Mgr5" && a.OperationName == "webdomain.delete");
        _recorder.Measurements.ShouldContain(static m => m.Instrument == "mgr5.client.call.duration");
        _telemetryScan.AddSecret(key);
        _recorder.Look(_telemetryScan);
        _telemetryScan.ShouldBeClean();
    }

    [Fact]
    public async Task A_file_comes_and_an_error_in_its_place_is_one()
    {
        byte[] content = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)i)];
        Simulator.Answer("dump", r => r["elid"] == "a" ? SimulatedAnswer.File("a.bin", content) : SimulatedAnswer.Error("missed", "elid"));
        await using TestClient panel = new(Connect());

        await using PanelDownload download = await panel.OpenReadAsync("dump", new() { ["elid"] = "a" });
        using MemoryStream bytes = new();
        await download.Content.CopyToAsync(bytes);

        bytes.ToArray().ShouldBe(content);
        (await Should.ThrowAsync<PanelException>(() => panel.OpenReadAsync("dump"))).Type.ShouldBe("missed");
    }

    private static async Task<string?> UserAsync(PanelClient panel, PanelCallOptions? options = null)
        => (await panel.CallAsync("whoami", options: options)).Root.Child("user")!.Attribute("name");

    private sealed class Sites(PanelClient panel) : PanelListFunction<PanelItem, PanelRequest>(panel, "webdomain")
    {
        public Task<PanelDocument> CallAsync(PanelCallOptions options) => GetPanel().CallAsync("webdomain", options: options);
    }

    private sealed record SiteRequest : PanelRequest
    {
        protected override bool IsSecret(string name) => name == "pin" || base.IsSecret(name);
    }

    private sealed class SiteForm(PanelClient panel) : PanelRowFormFunction<PanelForm, PanelRequest>(panel, "webdomain.edit");

    private sealed class SiteGroup(PanelClient panel, string verb) : PanelGroupFunction<PanelRequest>(panel, $"webdomain.{verb}");
}

/// <summary>Over HTTP, with a client that looks at what goes out.</summary>
public abstract class HttpScenarioTests : PanelScenarioTests
{
    private readonly List<string> _sent = [];

    private protected abstract PanelAuth Auth { get; }

    private protected override PanelConnection Connect()
        => PanelConnection.Https(Simulator.BaseUri, Auth, new HttpClient(new Watch(_sent)), new() { Logger = Logger });

    private protected override void Look(SecretScan scan) => scan.AddAll("request", _sent);

    private sealed class Watch(List<string> sent) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (sent)
            {
                sent.Add($"{request} {string.Join(' ', request.Options)}");
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}

public sealed class SessionScenarioTests : HttpScenarioTests
{
    private protected override PanelAuth Auth => PanelAuth.Session("root", Password);
}

public sealed class AuthInfoScenarioTests : HttpScenarioTests
{
    private protected override PanelAuth Auth => PanelAuth.AuthInfo("root", Password);
}
