namespace Mgr5;

/// <summary>How <c>mgrctl</c> is called: one process a call, without a shell.</summary>
public record PanelMgrctlOptions : PanelConnectionOptions
{
    /// <summary>Where the program is, on the machine that has the panel.</summary>
    public string Mgrctl { get; init; } = "/usr/local/mgr5/sbin/mgrctl";
}
