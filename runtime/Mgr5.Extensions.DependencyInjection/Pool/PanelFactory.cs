namespace Mgr5.Extensions.DependencyInjection;

/// <inheritdoc/>
internal sealed class PanelFactory<TClient>(PanelConnector connector) : IPanelFactory<TClient>
    where TClient : PanelClient, IPanelClient<TClient>
{
    public TClient Create(PanelConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return TClient.Create(connection);
    }

    public TClient Create(PanelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string name = PanelName.Of<TClient>();
        PanelOptionsValidator.ThrowIfInvalid(name, options);
        return TClient.Create(connector.Connect(name, options));
    }
}
