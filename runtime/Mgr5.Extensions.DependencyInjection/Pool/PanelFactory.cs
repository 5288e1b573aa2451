namespace Mgr5.Extensions.DependencyInjection;

/// <inheritdoc/>
internal sealed class PanelFactory<TClient> : IPanelFactory<TClient>
    where TClient : PanelClient, IPanelClient<TClient>
{
    private static readonly string Name = PanelName.Of<TClient>();

    private readonly PanelConnector _connector;

    public PanelFactory(PanelConnector connector)
    {
        _connector = connector;

        // Services are disposed of in the order opposite to that in which they were made: whoever logs out at the end, such as a pool, needs
        // the handlers to have been made before it.
        connector.Prepare(Name);
    }

    public TClient Create(PanelConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return TClient.Create(connection);
    }

    public TClient Create(PanelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        PanelOptionsValidator.ThrowIfInvalid(Name, options);
        return TClient.Create(_connector.Connect(Name, options));
    }
}
