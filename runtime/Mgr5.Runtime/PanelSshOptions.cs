namespace Mgr5;

/// <summary>How <c>mgrctl</c> of another machine is called.</summary>
public sealed record PanelSshOptions : PanelMgrctlOptions
{
    /// <summary>The <c>ssh</c> of this machine: a path, or a name to look for. Its own configuration counts (keys, known hosts, aliases, jumps).</summary>
    public string Ssh { get; init; } = "ssh";

    /// <summary>The port of the other machine's ssh server; null: what ssh's configuration says, or 22.</summary>
    public int? Port { get; init; }
}
