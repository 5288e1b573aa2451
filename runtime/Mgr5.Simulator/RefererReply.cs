namespace Mgr5.Simulator;

/// <summary>What a call that changes something gets when its session comes from a cookie and its <c>Referer</c> is not the panel's.</summary>
public enum RefererReply
{
    /// <summary>An error of type <c>referer_confirm</c>.</summary>
    Error,

    /// <summary>A document with <c>func="confirm"</c>, to be answered by the same call with <c>sok=yes</c>.</summary>
    Confirmation,

    /// <summary>It is done: the panel does not look at it.</summary>
    None,
}
