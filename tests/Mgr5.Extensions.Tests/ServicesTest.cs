using Mgr5.Ispmgr;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mgr5.Extensions.Tests;

/// <summary>A simulated panel, and services that know it.</summary>
public abstract class ServicesTest(Everything everything) : IAsyncLifetime
{
    private ServiceProvider? _provider;

    private protected Everything Everything => everything;

    private protected PanelSimulator Simulator { get; private set; } = null!;

    private protected ServiceCollection Services { get; } = new();

    private protected Recorder Recorder { get; } = new();

    /// <summary>What <see cref="Services"/> make, which nothing more can be added to then.</summary>
    private protected ServiceProvider Provider => _provider ??= Services.BuildServiceProvider(validateScopes: true);

    private protected IspmgrClient Panel => Provider.GetRequiredService<IspmgrClient>();

    private protected IEnumerable<string> Asked => Simulator.Requests.Select(static r => r.Function);

    public virtual async ValueTask InitializeAsync()
    {
        Simulator = await StartAsync();
        everything.AddTo(Services);
        Services.AddLogging(logging => logging.AddProvider(Recorder));
    }

    public virtual async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Simulator.DisposeAsync();
        Recorder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task StopAsync()
    {
        if (_provider is { } provider)
        {
            await provider.DisposeAsync();
        }
    }

    private protected static async Task<PanelSimulator> StartAsync() => await PanelSimulator.StartAsync(
        SnapshotReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "ispmgr.mgr5.json"))),
        new() { Users = { new("root", Everything.Password) { Level = 30 } } });

    private protected void Configure(PanelOptions options)
    {
        options.BaseUri = Simulator.BaseUri;
        options.User = "root";
        options.Password = Everything.Password;
    }

    private protected PanelOptions Options()
    {
        PanelOptions options = new();
        Configure(options);
        return options;
    }
}
