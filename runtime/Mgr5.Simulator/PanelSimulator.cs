using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Hosting;

namespace Mgr5.Simulator;

/// <summary>
/// A control panel that runs in this process, driven by a snapshot, for tests and demos. It answers over HTTP or TLS on a free port of
/// 127.0.0.1, by GET and POST, in every format that panels have: <c>xml</c>, <c>devel</c>, <c>json</c>, <c>sjson</c>, <c>xjson</c>,
/// <c>JSONdata</c>, <c>bjson</c>, <c>text</c>, <c>csv</c>, <c>print</c>, and a page without <c>out</c>; other formats are refused with
/// <c>value</c>/<c>out</c>. Errors come with HTTP status 200, as a panel's do.
/// <para>
/// What it does follows from the kinds in the snapshot. A list answers with rows; a form right below a list (<c>webdomain.edit</c>)
/// shows, makes and changes them, with the checks that the parameters ask for, and shows again what it is sent with
/// <c>sv_field</c>; <c>.delete</c>, <c>.suspend</c>/<c>.disable</c> and <c>.resume</c>/<c>.enable</c> act on them; a list's
/// <c>.filter</c> is kept by the session; a wizard goes through its steps and makes a row; <c>check.*</c> checks a value; any other form
/// keeps values of its own; the rest answers <c>ok</c>. On top come <c>auth</c>, <c>totp.confirm</c>, <c>logon</c>, <c>whoami</c>,
/// <c>keepalive</c> and <c>session.newkey</c>, and where the snapshot has them <c>session</c> and <c>session.delete</c>. Who may call what and sees which rows follows from
/// the levels in the snapshot and from <see cref="PanelSimulatorOptions"/>. What a snapshot cannot know, a script says:
/// <see cref="Answer"/> and <see cref="OnCreated"/>. What goes wrong, <see cref="Faults"/> says.
/// </para>
/// <para>
/// Not imitated: what only scripts can say (the rows of reports, the content of files, dependent choices, banners), background
/// tasks, translations of the snapshot's own texts, and custom formats. All members are safe to use from several threads. Every request is
/// kept in <see cref="Requests"/> as long as the simulator lives, with its files.
/// </para>
/// </summary>
public sealed class PanelSimulator : IAsyncDisposable
{
    private readonly PanelServer _server;
    private readonly SimulatedPanel _panel;
    private readonly X509Certificate2? _certificate;
    private readonly bool _ownsCertificate;

    private PanelSimulator(PanelServer server, SimulatedPanel panel, Uri baseUri, X509Certificate2? certificate, bool ownsCertificate)
    {
        _server = server;
        _panel = panel;
        _certificate = certificate;
        _ownsCertificate = ownsCertificate;
        BaseUri = baseUri;
    }

    /// <summary>
    /// The address, e.g. <c>http://127.0.0.1:40123/ispmgr</c>. <c>/manager/ispmgr</c> and <c>/</c> on the same port are the panel too;
    /// any other path is a 404. It stays the same when the panel is stopped and started again.
    /// </summary>
    public Uri BaseUri { get; }

    /// <summary>
    /// The SHA-256 fingerprint of the certificate in upper hex without separators, for a client that accepts this certificate and no
    /// other; null without TLS.
    /// </summary>
    public string? CertificateFingerprint => _certificate?.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>What was asked so far, the oldest first: also what was refused or went wrong, and logins.</summary>
    public IReadOnlyList<SimulatedRequest> Requests => _panel.Log.All;

    /// <summary>
    /// The same as lines of a panel's <c>var/PANEL.log</c>, without colours: <c>May  7 15:07:16 [157101:549] core_module INFO Request
    /// [203.0.113.9][root(1)] 'func=webdomain&amp;out=xml'</c>. The parameters are sorted by name and percent-encoded. Secrets are
    /// <c>***</c>, unless <see cref="PanelSimulatorOptions.LogsSecrets"/>.
    /// </summary>
    public IReadOnlyList<string> LogLines => _panel.Log.Lines;

    /// <summary>What goes wrong with which calls; by itself nothing.</summary>
    public PanelFaults Faults => _panel.Faults;

    /// <summary>Starts a panel without any rows. It runs until it is disposed of.</summary>
    /// <param name="snapshot">The panel's metadata.</param>
    /// <param name="options">How it is set up; null: as <see cref="PanelSimulatorOptions"/> is by itself.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The options have a user twice, or a size or lifetime that is not positive.</exception>
    public static async Task<PanelSimulator> StartAsync(
        Snapshot snapshot, PanelSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageSize, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LargestPageSize ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.SessionLifetime, TimeSpan.Zero, nameof(options));

        X509Certificate2? certificate = options.Certificate ?? (options.UseTls ? SelfSigned.Create() : null);
        PanelServer server = new(snapshot.Panel, certificate, options.LongestBody);
        try
        {
            Uri origin = await server.StartAsync(port: 0, cancellationToken).ConfigureAwait(false);
            SimulatedPanel panel = new(snapshot, options, origin);
            server.Serve(panel.Answer);
            return new(server, panel, new(origin, snapshot.Panel), certificate, ownsCertificate: options.Certificate is null);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Stops the panel; its data, sessions, scripts and faults stay. Connections are refused until <see cref="StartAgainAsync"/>.
    /// </summary>
    /// <param name="kill">
    /// Resets all connections at once, as when the process is killed: calls that run break off, though the panel may have done them.
    /// Else they get up to two seconds to end.
    /// </param>
    public Task StopAsync(bool kill = false) => _server.StopAsync(kill);

    /// <summary>Starts a stopped panel again, on the same port.</summary>
    /// <param name="keepSessions">Whether the sessions from before still live; a panel may lose them when it restarts.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="InvalidOperationException">The panel runs.</exception>
    /// <exception cref="IOException">Meanwhile somebody else has taken the port.</exception>
    public async Task StartAgainAsync(bool keepSessions = true, CancellationToken cancellationToken = default)
    {
        if (_server.IsRunning)
        {
            throw new InvalidOperationException("The panel runs; stop it first.");
        }

        if (!keepSessions)
        {
            _panel.Sessions.EndAll();
        }

        await _server.StartAsync(BaseUri.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The public part of the certificate; null without TLS. It is the caller's to dispose of.</summary>
    public X509Certificate2? GetCertificate() => _certificate is null ? null : X509CertificateLoader.LoadCertificate(_certificate.RawData);

    /// <summary>The first request of a function that comes from now on, as soon as it is there; its answer may be still to come.</summary>
    /// <param name="function">The function; null: any.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<SimulatedRequest> NextRequestAsync(string? function = null, CancellationToken cancellationToken = default)
        => _panel.Log.NextAsync(request => function is null || request.Function == function, cancellationToken);

    /// <summary>The rows of a list function, to fill or to look at.</summary>
    /// <param name="function">The list, e.g. <c>webdomain</c>.</param>
    /// <param name="parent">Sub-lists: the key of the row they belong to, e.g. the zone of <c>domain.record</c>. That row need not be there.</param>
    /// <exception cref="ArgumentException">
    /// The snapshot has no list of that name; or it is a sub-list and no parent is given; or it is none and a parent is given.
    /// </exception>
    public SimulatedList List(string function, string? parent = null)
    {
        Function list = _panel.Map.Find(function) is { Kind: FunctionKind.List } found
            ? found
            : throw new ArgumentException($"The snapshot has no list '{function}'.", nameof(function));
        return (list.Parent, parent) switch
        {
            (not null, null or "") => throw new ArgumentException($"'{function}' is a sub-list of '{list.Parent}': say of which row.", nameof(parent)),
            (null, not null) => throw new ArgumentException($"'{function}' is no sub-list.", nameof(parent)),
            _ => _panel.Data.List(list, parent),
        };
    }

    /// <summary>The values that a form without a list keeps, to fill or to look at.</summary>
    /// <param name="function">The form.</param>
    /// <param name="id">The <c>elid</c> with which it is called; null: without.</param>
    /// <exception cref="ArgumentException">The snapshot has no form of that name, or it is one of a list's rows.</exception>
    public SimulatedRow Form(string function, string? id = null)
        => _panel.Map.Find(function) is { Kind: FunctionKind.Form } form && _panel.Map.ListOfForm(form) is null
            ? _panel.Data.Form(function, id)
            : throw new ArgumentException($"The snapshot has no form '{function}' that stands for itself.", nameof(function));

    /// <summary>
    /// Has something done after a form has made a row and before it answers: a panel often makes more than the one row, such as the
    /// DNS zone of a new website. Several hooks run in the order in which they were given.
    /// </summary>
    /// <param name="function">The form, e.g. <c>webdomain.edit</c>, or the wizard, by its own name and not that of a step.</param>
    /// <param name="hook">Gets the new row. What it throws becomes a page with HTTP status 500.</param>
    /// <exception cref="ArgumentException">The snapshot has no such form or wizard right below a list.</exception>
    public void OnCreated(string function, Action<SimulatedRow> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        if (_panel.Map.Find(function) is not { } form || !_panel.Map.MakesRows(form))
        {
            throw new ArgumentException($"The snapshot has no form '{function}' that makes rows of a list.", nameof(function));
        }

        _panel.Scripts.OnCreated(function, hook);
    }

    /// <summary>
    /// Has a function answered by a script, in place of an earlier script for it. The function need not be in the snapshot, and may
    /// be a built-in one such as <c>auth</c>. The script runs after the caller was let in (<c>auth</c> and <c>logon</c> let
    /// everybody in), and possibly on several threads at once.
    /// </summary>
    /// <param name="function">The function, e.g. <c>totp.confirm</c>.</param>
    /// <param name="answer">Gives the answer. What it throws becomes a page with HTTP status 500.</param>
    public void Answer(string function, Func<SimulatedRequest, SimulatedAnswer> answer)
    {
        ArgumentException.ThrowIfNullOrEmpty(function);
        ArgumentNullException.ThrowIfNull(answer);
        _panel.Scripts.Answer(function, answer);
    }

    /// <summary>
    /// Has a wizard leave out a step where a condition holds, in place of an earlier condition for it. The wizard is one of which the
    /// snapshot knows the steps.
    /// </summary>
    /// <param name="step">The step, e.g. <c>payment.add.country</c>.</param>
    /// <param name="condition">Looks at the call, which has everything that was chosen so far.</param>
    /// <exception cref="ArgumentException">The snapshot has no wizard with such a step.</exception>
    public void SkipStep(string step, Func<SimulatedRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (_panel.Map.WizardOf(step) is not { } wizard || wizard.Name == step)
        {
            throw new ArgumentException($"The snapshot has no wizard with the step '{step}'.", nameof(step));
        }

        _panel.Scripts.Skip(step, condition);
    }

    /// <summary>Ends every session at once, as an hour of silence does: the next call in one is refused with <c>access</c>.</summary>
    public void ExpireSessions() => _panel.Sessions.EndAll();

    /// <summary>Stops the panel and frees its port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        if (_ownsCertificate)
        {
            _certificate?.Dispose();
        }
    }
}
