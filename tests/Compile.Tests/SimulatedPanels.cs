using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Compile.Tests;

/// <summary>Simulated panels of the snapshots that this project is compiled with.</summary>
internal static class SimulatedPanels
{
    public const string Password = "se:cret &+%";

    public static async Task<PanelSimulator> StartAsync(string snapshot)
        => await PanelSimulator.StartAsync(
            SnapshotReader.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, $"{snapshot}.mgr5.json"))),
            new()
            {
                Users = { new SimulatedUser("root", Password) { Level = 30 }, new SimulatedUser("john", "other") { Level = 16 } },
                PageSize = 3,
            });
}
