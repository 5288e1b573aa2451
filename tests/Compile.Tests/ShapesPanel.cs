using Mgr5;
using Mgr5.Shapes;
using Mgr5.Simulator;

namespace Compile.Tests;

/// <summary>Tests that call a simulated panel of their own, of the snapshot in which every shape is.</summary>
public abstract class ShapesPanel : IAsyncLifetime
{
    private PanelSimulator? _simulator;

    private protected PanelSimulator Simulator => _simulator!;

    public virtual async ValueTask InitializeAsync() => _simulator = await SimulatedPanels.StartAsync("shapes");

    public virtual async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected ShapesClient Connect(PanelAuth? way = null)
        => new(PanelConnection.Https(Simulator.BaseUri, way ?? PanelAuth.Session("root", SimulatedPanels.Password)));
}
