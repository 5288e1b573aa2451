using Mgr5;
using Mgr5.Ispmgr;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Quickstart;

/// <summary>A simulated ISPmanager with two sites, in this process.</summary>
internal sealed class DemoPanel : IAsyncDisposable
{
    private const string User = "root";
    private const string Password = "quickstart";

    private readonly PanelSimulator _simulator;

    private DemoPanel(PanelSimulator simulator) => _simulator = simulator;

    public Uri Uri => _simulator.BaseUri;

    public static async Task<DemoPanel> StartAsync()
    {
        Snapshot snapshot = SnapshotReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "ispmgr.mgr5.json")));
        PanelSimulator simulator = await PanelSimulator.StartAsync(
            snapshot, new() { Users = { new SimulatedUser(User, Password) { Level = 30 } } });

        simulator.List("webdomain")
            .Add(Site(1, "example.com", "john", "on"))
            .Add(Site(2, "shop.example.com", "mary", "off"));

        // A panel makes the DNS zone of a new site by itself.
        simulator.OnCreated("webdomain.edit", row => AddZone(simulator, row.Text("name")!));
        return new DemoPanel(simulator);
    }

    /// <summary>The typed client: nothing of it knows that the panel is a simulated one.</summary>
    public IspmgrClient Connect() => new(PanelConnection.Https(Uri, PanelAuth.Session(User, Password)));

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    private static SimulatedRow Site(int id, string name, string owner, string active) => new()
    {
        ["id"] = $"{id}",
        ["name"] = name,
        ["owner"] = owner,
        ["docroot"] = $"/var/www/{name}",
        ["ipaddr"] = "203.0.113.10",
        ["active"] = active,
        ["php_mode"] = "php_mode_fcgi_nginxfpm",
    };

    private static void AddZone(PanelSimulator simulator, string name)
    {
        simulator.List("domain").Add(new() { ["name"] = name, ["dtype"] = "master" });
        simulator.List("domain.record", parent: name)
            .Add(Record($"{name}. NS", name, "ns", "ns1.example.com."))
            .Add(Record($"{name}. MX", name, "mx", $"10 mail.{name}."))
            .Add(Record($"{name}. A", name, "a", "203.0.113.10"))
            .Add(Record($"www.{name}. A", $"www.{name}", "a", "203.0.113.10"));
    }

    private static SimulatedRow Record(string key, string name, string type, string value) => new()
    {
        ["rkey"] = key,
        ["name"] = $"{name}.",
        ["rtype"] = type,
        ["ttl"] = "3600",
        ["value"] = value,
    };
}
