namespace Mgr5;

/// <summary>A client that can be made without knowing more of it than its type, as services and factories do. Emitted clients are.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IPanelClient<TSelf>
    where TSelf : PanelClient, IPanelClient<TSelf>
{
    /// <summary>A client that calls over a connection, and disposes of it with itself.</summary>
    /// <param name="connection">The way to the panel.</param>
    static abstract TSelf Create(PanelConnection connection);
}
