using System.Diagnostics;

namespace Mgr5;

/// <summary>This machine: no shell reads anything.</summary>
internal sealed class LocalHost(PanelMgrctlOptions options) : MgrctlHost(options.Mgrctl)
{
    public override bool OwnsTree => true;

    public override ProcessStartInfo Start(MgrctlCommand command)
    {
        ProcessStartInfo start = Start(command.Arguments);
        foreach ((string variable, string value) in command.Secrets)
        {
            start.Environment[variable] = value;
        }

        return start;
    }

    public override string Input(MgrctlCommand command) => "";
}
