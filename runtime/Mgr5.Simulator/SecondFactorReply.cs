namespace Mgr5.Simulator;

/// <summary>What a session that lacks its second factor gets.</summary>
public enum SecondFactorReply
{
    /// <summary><c>&lt;ok&gt;func=totp.confirm&lt;/ok&gt;</c>: where to confirm.</summary>
    Redirect,

    /// <summary><see cref="PanelSimulatorOptions.SecondFactorError"/>, as older panels have it.</summary>
    Error,
}
