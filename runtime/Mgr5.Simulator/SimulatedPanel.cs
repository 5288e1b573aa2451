using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;
using Mgr5.Simulator.Functions;
using Mgr5.Simulator.Hosting;

namespace Mgr5.Simulator;

/// <summary>The panel behind the wire: takes parameters, gives a document. Knows nothing of HTTP.</summary>
internal sealed class SimulatedPanel
{
    private const string English = "en";

    private readonly Snapshot _snapshot;
    private readonly SimulatedError _unknownFunction;
    private readonly HashSet<string> _languages;
    private readonly Gate _gate;
    private readonly AnswerDocument _documents;
    private readonly AccountFunctions _accounts;
    private readonly ListFunction _lists;
    private readonly FormFunction _forms;
    private readonly GroupFunction _groups;

    public SimulatedPanel(Snapshot snapshot, PanelSimulatorOptions options, Uri origin)
    {
        _snapshot = snapshot;
        _unknownFunction = options.UnknownFunctionError;
        _languages = [.. options.Languages, snapshot.Language ?? English, English];
        _documents = new(snapshot.Panel, origin);
        Map = new(snapshot);
        Data = new(Map);
        Sessions = new(options.TimeProvider, options.SessionLifetime);
        _gate = new(options.Users is { Count: > 0 } users ? users : [new SimulatedUser("root", "secret") { Level = 30 }], Sessions);
        _accounts = new(snapshot, _gate, Sessions, new());
        _lists = new(Data, options.PageSize);
        _forms = new(Data, Map, Scripts.Created);
        _groups = new(Data, Map);
    }

    public FunctionMap Map { get; }

    public PanelData Data { get; }

    public Sessions Sessions { get; }

    public Scripts Scripts { get; } = new();

    public RequestLog Log { get; } = new();

    /// <summary>Answers a request, whatever it is; only what a script throws gets out.</summary>
    public WireAnswer Answer(ReceivedRequest received)
    {
        Call call = ToCall(received.Parameters);
        PanelFault? refusal = Admit(ref call);
        SimulatedRequest request = ToRequest(received, call);
        Log.Add(request);

        OutputFormat? format = OutputFormat.Find(call["out"]);
        try
        {
            return format is null ? throw PanelFault.BadValue("out", call["out"])
                : refusal is not null ? throw refusal
                : Answer(call, format, request);
        }
        catch (PanelFault fault)
        {
            XElement error = ErrorDocument.Of(fault.Error, call.Language, call.Function, call.Caller?.User);
            return (format ?? OutputFormat.Xml).ToWire(error);
        }
    }

    private Call ToCall(IReadOnlyDictionary<string, string> received)
    {
        // An empty elid is as good as none, which makes a form create instead of change.
        Dictionary<string, string> parameters = received
            .Where(static p => p is not { Key: "elid", Value: "" })
            .ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);
        string function = parameters.GetValueOrDefault("func", "");
        string language = parameters.GetValueOrDefault("lang", _snapshot.Language ?? English);
        return new(function, _snapshot.Find(function), parameters, null, _languages.Contains(language) ? language : English);
    }

    // Whoever logs in or out is nobody yet, or nobody any more.
    private PanelFault? Admit(ref Call call)
    {
        if (call.Function is "auth" or "logon")
        {
            return null;
        }

        try
        {
            call = call with { Caller = _gate.Admit(call.Parameters, call.Function) };
            return null;
        }
        catch (PanelFault fault)
        {
            return fault;
        }
    }

    private static SimulatedRequest ToRequest(ReceivedRequest received, Call call)
    {
        Dictionary<string, string> masked = received.Parameters.ToDictionary(
            static p => p.Key, p => Credentials.IsCredential(p.Key) || call.IsSecret(p.Key) ? Credentials.Mask : p.Value, StringComparer.Ordinal);
        return new(received.Method, call.Function, masked, received.Files, call.Caller?.User.Name);
    }

    private WireAnswer Answer(Call call, OutputFormat format, SimulatedRequest request) => Scripts.Run(request) switch
    {
        RawAnswer raw => raw.Answer,
        DocumentAnswer document => format.ToWire(document.Root),
        ErrorAnswer error => throw new PanelFault(error.Fault),

        // A node that stands in two documents at once would be moved from the first to the second.
        NodesAnswer nodes => Dress(call with { Function = nodes.Function ?? call.Function }, format, Content.Of(nodes.Content.Select(static n => new XElement(n)))),
        RowsAnswer rows => Dress(call, format, _lists.Table(call, rows.Table)),
        _ => Dress(call, format, Generic(call)),
    };

    private WireAnswer Dress(Call call, OutputFormat format, Content content)
    {
        XElement document = _documents.Of(call, content);
        if (format == OutputFormat.Devel && call.Metadata is { Kind: FunctionKind.List or FunctionKind.Form or FunctionKind.Report } function)
        {
            document.AddFirst(Description.Metadata(function, _snapshot.Panel), Description.Messages(function));
        }

        return format.ToWire(document);
    }

    private Content Generic(Call call) => call switch
    {
        { Function: "auth" } => _accounts.LogIn(call),
        { Function: "logon" } => _accounts.LogOut(call),
        { Function: "whoami", Caller: { } caller } => _accounts.WhoAmI(call, caller),
        { Function: "session.newkey", Caller: { } caller } => _accounts.NewKey(call, caller),
        { Function: "keepalive" } => Content.Ok,
        { Metadata: null } => throw new PanelFault(_unknownFunction),
        { Metadata: { Kind: FunctionKind.List } list } => _lists.Answer(call, list),
        { Metadata: { Kind: FunctionKind.Form } form } => _forms.Answer(call, form),
        { Metadata: { Kind: FunctionKind.Group } group } => _groups.Answer(call, group),
        { Metadata.Kind: FunctionKind.Validator } => Content.Of(Node.Of("value", call["value"]?.Trim())),
        _ => Content.Ok,
    };
}
