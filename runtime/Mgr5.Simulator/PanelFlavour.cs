namespace Mgr5.Simulator;

/// <summary>What of an old panel is imitated.</summary>
public enum PanelFlavour
{
    /// <summary>COREmanager 5, on which today's panels stand.</summary>
    Coremanager,

    /// <summary>
    /// ISPmanager 4: documents without attributes and echo, errors with numbers (<c>&lt;error code="3" obj="site"/&gt;</c>), and
    /// <c>&lt;authfail/&gt;</c> for a login that fails and a session that ended.
    /// </summary>
    Ispmanager4,

    /// <summary>The same, and what changes something answers <c>&lt;ok&gt;restart&lt;/ok&gt;</c>: it takes effect with <c>func=restart</c>.</summary>
    Ispmanager4WithRestart,
}
