using System.Net;
using System.Text;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Simulator.Tests;

/// <summary>A started panel with a small snapshot, and plain HTTP calls to it as root.</summary>
internal sealed class TestPanel : IAsyncDisposable
{
    private const string SnapshotText = """
        {
          "format": 1, "panel": "ispmgr", "version": "6.105.0", "language": "en",
          "functions": {
            "webdomain": { "kind": "list", "key": "name", "columns": [
              { "name": "name" }, { "name": "owner" }, { "name": "secure", "type": "flag" }, { "name": "active", "type": "flag" } ] },
            "webdomain.edit": { "kind": "form", "parameters": [
              { "name": "name", "required": true, "maxLength": 20, "on": "new" },
              { "name": "owner", "choice": "dynamic" },
              { "name": "email", "required": true, "hasDefault": true },
              { "name": "secure", "type": "flag" },
              { "name": "note", "on": "edit" },
              { "name": "quota", "type": "int", "unlimit": true },
              { "name": "php_mode", "type": "choice", "values": { "mod": "Module", "cgi": null } },
              { "name": "php_version", "required": true, "when": { "php_mode": ["cgi"] } },
              { "name": "options", "type": "choice", "separator": "comma", "values": { "a": "A", "b": "B" } },
              { "name": "docroot", "readOnly": true },
              { "name": "pin", "secret": true, "maxLength": 4 },
              { "name": "passwd" },
              { "name": "addon_*", "type": "flag" },
              { "name": "upload", "file": true } ] },
            "webdomain.delete": { "kind": "group" },
            "webdomain.suspend": { "kind": "group" },
            "webdomain.resume": { "kind": "group" },
            "webdomain.disable": { "kind": "group" },
            "webdomain.enable": { "kind": "group" },
            "webdomain.refresh": { "kind": "group" },
            "webdomain.filter": { "kind": "form", "parameters": [ { "name": "name" } ] },
            "domain": { "kind": "list", "key": "name" },
            "domain.delete": { "kind": "group" },
            "domain.record": { "kind": "list", "key": "rkey", "parent": "domain" },
            "domain.record.edit": { "kind": "form", "parameters": [ { "name": "name", "required": true }, { "name": "value" } ] },
            "domain.record.delete": { "kind": "group" },
            "domain.edit": { "kind": "form", "parameters": [ { "name": "name", "required": true } ] },
            "domain.record.note": { "kind": "list", "key": "id", "parent": "domain.record" },
            "folder": { "kind": "list", "key": "name", "parent": "folder" },
            "folder.delete": { "kind": "group" },
            "preset": { "kind": "list", "key": "name" },
            "preset.edit": { "kind": "form", "parameters": [ { "name": "name", "required": true }, { "name": "limit", "type": "int" } ] },
            "tariff": { "kind": "list", "key": "name" },
            "tariff.edit": {
              "kind": "form",
              "parameters": [ { "name": "name" }, { "name": "price", "type": "money" }, { "name": "since", "type": "date" }, { "name": "seen", "type": "datetime" } ]
            },
            "bare": { "kind": "list" },
            "bare.edit": { "kind": "form" },
            "usrparam": { "kind": "form", "parameters": [ { "name": "email", "required": true }, { "name": "secure", "type": "flag" } ] },
            "user": { "kind": "list", "key": "name", "columns": [ { "name": "name" }, { "name": "preset" } ] },
            "user.add": { "kind": "form", "steps": [ "user.add.account", "user.add.contact", "user.add.finish" ] },
            "user.add.account": { "kind": "form", "parameters": [ { "name": "name", "required": true } ] },
            "user.add.contact": { "kind": "form", "parameters": [ { "name": "email", "required": true }, { "name": "passwd" } ] },
            "user.add.finish": { "kind": "form", "parameters": [ { "name": "preset", "type": "choice", "values": { "small": "Small", "big": "Big" } } ] },
            "session": { "kind": "list", "key": "id" },
            "session.delete": { "kind": "group" },
            "mgrlog": { "kind": "list", "level": "admin+" },
            "journal": { "kind": "list", "levels": [ "root", "reseller" ], "columns": [ { "name": "id" } ] },
            "journal.filter": { "kind": "form", "parameters": [ { "name": "ip" } ] },
            "bounds": { "kind": "form", "parameters": [
              { "name": "days", "type": "int", "min": 1, "max": 31 },
              { "name": "sum", "type": "money", "min": 0.01, "max": 100 },
              { "name": "never", "type": "flag" },
              { "name": "phrase", "maxLength": 3, "unless": { "never": ["on"] } } ] },
            "limits": { "kind": "form", "parameters": [
              { "name": "mine" }, { "name": "theirs", "level": "reseller+" }, { "name": "seen", "levels": [ "root", "user" ] } ] },
            "check.domain": { "kind": "validator" },
            "check.money": { "kind": "validator" },
            "check.int": { "kind": "validator" },
            "check.email": { "kind": "validator" },
            "check.ip": { "kind": "validator" },
            "check.date": { "kind": "validator" },
            "check.mine": { "kind": "validator" },
            "report": { "kind": "report" },
            "restart": { "kind": "none" },
            "somefunc": {}
          }
        }
        """;

    public static readonly Snapshot Snapshot = SnapshotReader.Read(Encoding.UTF8.GetBytes(SnapshotText));

    // Cookies are the test's affair.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private TestPanel(PanelSimulator simulator) => Simulator = simulator;

    public PanelSimulator Simulator { get; }

    public static async Task<TestPanel> StartAsync(PanelSimulatorOptions? options = null)
        => new(await PanelSimulator.StartAsync(Snapshot, options ?? Users(), TestContext.Current.CancellationToken));

    public static PanelSimulatorOptions Users() => new()
    {
        Users =
        {
            new SimulatedUser("root", "se:cret") { Level = 30 },
            new SimulatedUser("rita", "reseller") { Level = 24 },
            new SimulatedUser("john", "user"),
        },
    };

    /// <summary>Adds sites of root.</summary>
    public void AddSites(params IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            Simulator.List("webdomain").Add(new SimulatedRow { ["name"] = name, ["owner"] = "root", ["active"] = "on" });
        }
    }

    /// <summary>The answer in XML to a query as root.</summary>
    public Task<XElement> AskAsync(string query) => AskAnonymouslyAsync($"{query}&authinfo=root:se:cret");

    public async Task<XElement> AskAnonymouslyAsync(string query)
        => XElement.Parse(await GetAsync($"{query}&out=xml"), LoadOptions.PreserveWhitespace);

    public Task<string> AskForJsonAsync(string query) => GetAsync($"{query}&out=json&authinfo=root:se:cret");

    /// <summary>The text of the answer; panels always answer with 200.</summary>
    public async Task<string> GetAsync(string query)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, query);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string query, HttpContent? body = null, string? path = null)
    {
        using HttpRequestMessage request = new(method, new Uri(Simulator.BaseUri, $"{path ?? Simulator.BaseUri.AbsolutePath}?{query}"));
        request.Content = body;
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> LogInAsync(string user, string password)
    {
        XElement answer = await AskAnonymouslyAsync($"func=auth&username={user}&password={password}");
        return answer.Element("auth")!.Attribute("id")!.Value;
    }

    /// <summary>The answer to a GET with those headers.</summary>
    public async Task<HttpResponseMessage> GetWithAsync(string query, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(Simulator.BaseUri, "?" + query));
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer in XML to a GET with those headers.</summary>
    public async Task<XElement> AskWithAsync(string query, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await GetWithAsync(query + "&out=xml", headers);
        return XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
    }
}
