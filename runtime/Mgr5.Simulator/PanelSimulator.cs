using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Hosting;

namespace Mgr5.Simulator;

/// <summary>
/// A control panel that runs in this process, driven by a snapshot, for tests and demos. It answers over plain HTTP on a free port of
/// 127.0.0.1, by GET and POST, in <c>out=xml</c>, <c>out=devel</c> (which also describes lists, forms and reports, as far as the snapshot
/// knows them) and <c>out=json</c>; other formats are refused with <c>value</c>/<c>out</c>.
/// Errors come with HTTP status 200, as a panel's do.
/// <para>
/// What it does follows from the kinds in the snapshot. A list answers with rows; a form right below a list (<c>webdomain.edit</c>)
/// shows, makes and changes them, with the checks that the parameters ask for, and shows again what it is sent with
/// <c>sv_field</c>; <c>.delete</c>, <c>.suspend</c>/<c>.disable</c> and <c>.resume</c>/<c>.enable</c> act on them; any other form
/// keeps values of its own; the rest answers <c>ok</c>. On top come <c>auth</c>, <c>logon</c>, <c>whoami</c>, <c>keepalive</c> and
/// <c>session.newkey</c>. What a snapshot cannot know, a script says: <see cref="Answer"/> and <see cref="OnCreated"/>.
/// </para>
/// <para>
/// Not imitated: which level of rights a function needs, who owns which row, stored filters, two-factor login, cookies, TLS, and what
/// only scripts can say: the steps of wizards (<see cref="SimulatedAnswer.Step"/>), files, reports.
/// All members are safe to use from several threads.
/// </para>
/// </summary>
public sealed class PanelSimulator : IAsyncDisposable
{
    private readonly PanelServer _server;
    private readonly SimulatedPanel _panel;

    private PanelSimulator(PanelServer server, SimulatedPanel panel, Uri baseUri)
    {
        _server = server;
        _panel = panel;
        BaseUri = baseUri;
    }

    /// <summary>
    /// The address, e.g. <c>http://127.0.0.1:40123/ispmgr</c>. <c>/manager/ispmgr</c> and <c>/</c> on the same port are the panel too;
    /// any other path is a 404.
    /// </summary>
    public Uri BaseUri { get; }

    /// <summary>What was asked so far, the oldest first: also what was refused, and logins.</summary>
    public IReadOnlyList<SimulatedRequest> Requests => _panel.Log.All;

    /// <summary>Starts a panel without any rows. It runs until it is disposed of.</summary>
    /// <param name="snapshot">The panel's metadata.</param>
    /// <param name="options">How it is set up; null: as <see cref="PanelSimulatorOptions"/> is by itself.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The options have a user twice, or a page size or session lifetime that is not positive.</exception>
    public static async Task<PanelSimulator> StartAsync(
        Snapshot snapshot, PanelSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageSize, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.SessionLifetime, TimeSpan.Zero, nameof(options));

        PanelServer server = new(snapshot.Panel);
        try
        {
            Uri origin = await server.StartAsync(cancellationToken).ConfigureAwait(false);
            SimulatedPanel panel = new(snapshot, options, origin);
            server.Serve(panel.Answer);
            return new(server, panel, new(origin, snapshot.Panel));
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

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
    /// <param name="function">The form, e.g. <c>webdomain.edit</c>.</param>
    /// <param name="hook">Gets the new row. What it throws becomes a page with HTTP status 500.</param>
    /// <exception cref="ArgumentException">The snapshot has no such form right below a list.</exception>
    public void OnCreated(string function, Action<SimulatedRow> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        if (_panel.Map.Find(function) is not { Kind: FunctionKind.Form } form || _panel.Map.ListOfForm(form) is null)
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

    /// <summary>Ends every session at once, as an hour of silence does: the next call in one is refused with <c>access</c>.</summary>
    public void ExpireSessions() => _panel.Sessions.EndAll();

    /// <summary>Stops the panel and frees its port.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
