using System.Security.Cryptography;

namespace Mgr5;

/// <summary>
/// What the clients of all panels share. The emitted clients (<c>IspmgrClient</c>, …) add the panel's functions.
/// </summary>
public abstract class PanelClient : IAsyncDisposable
{
    // Hexadecimal digits; panels want 16 characters at least.
    private const int LoginKeyLength = 32;

    /// <summary>A client that calls over a connection, and disposes of it with itself.</summary>
    /// <param name="connection">The way to the panel.</param>
    protected PanelClient(PanelConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
    }

    /// <summary>The way to the panel.</summary>
    public PanelConnection Connection { get; }

    /// <summary>Calls any function by its name, also one that no snapshot knows, and answers with the document as it is.</summary>
    /// <param name="function">What <c>func</c> takes, e.g. <c>webdomain.edit</c>.</param>
    /// <param name="request">
    /// The parameters, service parameters such as <c>elid</c> and <c>sok</c> included; <c>out</c> too, for another format that is a document
    /// (<c>devel</c>, <c>json</c>).
    /// </param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="PanelException">The panel refused.</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="PanelFormatException">What came is no answer of a panel.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public Task<PanelDocument> CallAsync(
        string function, PanelRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(function);
        return Connection.SendAsync(ByName(function, request, options), cancellationToken);
    }

    /// <summary>
    /// Calls any function by its name and opens what the panel answers with, whatever it is: a file, or an answer in another
    /// format (<c>out</c>: <c>json</c>, <c>text</c>, <c>csv</c>, <c>print</c>, …). It is not held in memory: dispose of what you get.
    /// </summary>
    /// <param name="function">What <c>func</c> takes, e.g. <c>file.download</c>.</param>
    /// <param name="request">The parameters, service parameters such as <c>elid</c> and <c>out</c> included; without <c>out</c>, errors come in XML.</param>
    /// <param name="options">Rights, language, and how long to wait until the answer begins to come.</param>
    /// <param name="cancellationToken">Ends the wait until the answer begins to come.</param>
    /// <exception cref="PanelException">The panel refused, in XML or JSON. (A refusal as text or as a page cannot be told from a file.)</exception>
    /// <exception cref="PanelTransportException">The panel was not reached.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public Task<PanelDownload> OpenReadAsync(
        string function, PanelRequest? request = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(function);
        return Connection.OpenReadAsync(ByName(function, request, options), cancellationToken);
    }

    /// <summary>
    /// Makes a link with which a browser is logged in as a user, once, from any address (<c>session.newkey</c>): whoever has it first is that
    /// user. Only administrators may make one.
    /// </summary>
    /// <param name="user">The user whom it logs in.</param>
    /// <param name="address">
    /// The panel's address for the browser, e.g. <c>https://panel.example:1500/ispmgr</c>; null: that of the connection, which
    /// <see cref="PanelConnection.Local"/> and <see cref="PanelConnection.Ssh"/> have not.
    /// </param>
    /// <param name="options">Rights, language, time-out.</param>
    /// <param name="cancellationToken">Ends the wait; the panel may carry the call out all the same.</param>
    /// <exception cref="ArgumentException">The connection has no address and none is given, or it is none for a panel.</exception>
    /// <inheritdoc cref="CallAsync" path="/exception"/>
    /// <returns>The link. It is a secret until it was used.</returns>
    public Task<Uri> CreateLoginLinkAsync(
        string user, Uri? address = null, PanelCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        address = PanelAddress.Checked(
            address ?? Connection.Address ?? throw new ArgumentException("A connection by mgrctl does not know where browsers find the panel: say it.", nameof(address)),
            nameof(address));
        return CreateAsync(RandomNumberGenerator.GetHexString(LoginKeyLength, lowercase: true));

        async Task<Uri> CreateAsync(string key)
        {
            await CallAsync("session.newkey", new() { ["username"] = user, ["key"] = key }, options, cancellationToken).ConfigureAwait(false);
            return new UriBuilder(address) { Query = $"func=auth&username={Uri.EscapeDataString(user)}&key={key}&checkcookie=no" }.Uri;
        }
    }

    /// <summary>Closes the session, if there is one.</summary>
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    // Whoever calls by name may choose the format, too.
    private static PanelCall ByName(string function, PanelRequest? request, PanelCallOptions? options)
    {
        PanelCall call = PanelCall.AsItIs(function, request, options);
        return call with { Format = call.Sent.Values.GetValueOrDefault("out") ?? call.Format };
    }
}
