using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>The command as a process of its own, over a panel in this process, by HTTP on this machine.</summary>
public abstract class UrlRun : TakeRun, IAsyncLifetime
{
    protected const string Password = "pass-5c1e77";

    /// <summary>What the panel has of its customers.</summary>
    protected const string Value = "planted-7f3a91";

    protected PanelSimulator Simulator { get; private set; } = null!;

    /// <summary>The questions that the panel was asked, apart from who asks.</summary>
    protected IEnumerable<SimulatedRequest> Asked => Simulator.Requests.Where(static r => r.Function is not ("auth" or "logon" or "whoami"));

    public async ValueTask InitializeAsync()
    {
        Environment["MGR5_PASSWORD"] = Password;
        Simulator = await PanelSimulator.StartAsync(SnapshotOfPanel(), new()
        {
            Users =
            {
                new SimulatedUser("root", Password) { Level = 30 },
                new SimulatedUser("reseller1", Password) { Level = 24 },
                new SimulatedUser("john", Password) { Level = 16 },
                new SimulatedUser("mary", Password) { Level = 16 },
            },
        });
        Simulator.List("domain").Add(new() { ["name"] = Value, ["cost"] = Value });
        Simulator.List("domain.record", Value).Add(new() { ["rkey"] = Value });
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual Snapshot SnapshotOfPanel() => SnapshotReader.Read(File.ReadAllBytes(PathOf("panel.json"))) with { Version = "6.105.0-2024.04.12_08:22" };

    protected Task<(int ExitCode, string Output, string Errors)> TakeUrlAsync(params string[] args)
        => Mgr5Async(["take", "--url", Simulator.BaseUri.ToString(), "--user", "root", "-o", Output, .. args]);

    protected Snapshot Taken() => SnapshotReader.Read(File.ReadAllBytes(Output));

    protected static SimulatedAnswer Document(string xml) => SimulatedAnswer.Document(XElement.Parse(xml));
}
