namespace Mgr5.Runtime.Tests;

/// <summary>By a <c>mgrctl</c> that calls the simulated panel.</summary>
public abstract class MgrctlScenarioTests : PanelScenarioTests
{
    private protected MgrctlStandIn Mgrctl { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Mgrctl = MgrctlStandIn.Of(Simulator.BaseUri, Password);
    }

    public override async ValueTask DisposeAsync()
    {
        Mgrctl.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected override void Look(SecretScan scan)
    {
        scan.Add("argv", string.Join('\n', Mgrctl.Arguments));
        scan.Add("argv of ssh", string.Join('\n', Mgrctl.SshArguments));
    }
}

public sealed class LocalScenarioTests : MgrctlScenarioTests
{
    private protected override PanelConnection Connect() => Mgrctl.Local(Logger);
}

public sealed class SshScenarioTests : MgrctlScenarioTests
{
    private protected override PanelConnection Connect() => Mgrctl.Ssh(Logger);
}
