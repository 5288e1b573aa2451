using Microsoft.Extensions.Options;

namespace Mgr5;

/// <summary>
/// Makes clients of panels that are known only at run time. Whoever gets a client disposes of it; for panels that are called again and
/// again there is <see cref="IPanelPool{TClient}"/>.
/// </summary>
/// <typeparam name="TClient">The client of that kind of panel, e.g. <c>IspmgrClient</c>.</typeparam>
public interface IPanelFactory<out TClient>
    where TClient : PanelClient
{
    /// <summary>A client over a connection, which is disposed of with it.</summary>
    /// <param name="connection">Any way to a panel, e.g. <see cref="PanelConnection.Ssh"/>.</param>
    TClient Create(PanelConnection connection);

    /// <summary>A client over HTTPS with the log, the handlers and the repeats of the services.</summary>
    /// <param name="options">The panel, and who calls; read once.</param>
    /// <exception cref="OptionsValidationException">The options say no panel, or nobody who calls.</exception>
    TClient Create(PanelOptions options);
}
