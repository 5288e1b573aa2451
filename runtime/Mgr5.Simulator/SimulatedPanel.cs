using System.Net;
using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Access;
using Mgr5.Simulator.Data;
using Mgr5.Simulator.Documents;
using Mgr5.Simulator.Faults;
using Mgr5.Simulator.Functions;
using Mgr5.Simulator.Hosting;

namespace Mgr5.Simulator;

/// <summary>The panel behind the wire: takes parameters, gives a document. Knows nothing of HTTP.</summary>
internal sealed class SimulatedPanel
{
    private readonly Snapshot _snapshot;
    private readonly PanelSimulatorOptions _options;
    private readonly bool _isSecure;
    private readonly Reception _reception;
    private readonly OutputFormats _formats;
    private readonly AnswerDocument _documents;
    private readonly ListFunction _lists;
    private readonly PanelFunctions _functions;
    private readonly LongAnswers _long;
    private readonly TimeProvider _time;

    public SimulatedPanel(Snapshot snapshot, PanelSimulatorOptions options, Uri origin)
    {
        _snapshot = snapshot;
        _options = options;
        _isSecure = origin.Scheme == Uri.UriSchemeHttps;
        _time = options.TimeProvider;
        _formats = new(snapshot.Panel, options);
        _documents = new(snapshot.Panel, origin);
        _long = new(snapshot.Panel, options.LongPage);
        Map = new(snapshot);
        Data = new(Map);
        Sessions = new(_time, options.SessionLifetime, options.BindsSessionsToAddress);
        Gate gate = new(options, Sessions);
        _reception = new(snapshot, options, gate, origin);
        Ownership ownership = new(options.OwnerColumn, gate);
        FormFunction forms = new(Data, Map, ownership, Scripts.Created);
        _lists = new(Data, Map, options, ownership);
        _functions = new(
            new(snapshot, gate, Sessions, new(), _time),
            _lists,
            forms,
            new(Data, Map, ownership, options.GroupOperationsAreAtomic),
            new(Map, forms, Scripts.IsSkipped),
            Map,
            options.UnknownFunctionError);
    }

    public FunctionMap Map { get; }

    public PanelData Data { get; }

    public Sessions Sessions { get; }

    public Scripts Scripts { get; } = new();

    public PanelFaults Faults { get; } = new();

    public RequestLog Log { get; } = new();

    /// <summary>Answers a request, whatever it is; only what a script throws gets out.</summary>
    public WireAnswer Answer(ReceivedRequest received)
    {
        if (received.Path.StartsWith(LongAnswers.Folder, StringComparison.Ordinal))
        {
            return _long.Fetch(received.Path) ?? new("There is no such answer.", "text/plain", (int)HttpStatusCode.NotFound);
        }

        (Call call, PanelFault? refusal) = _reception.Receive(received);
        SimulatedRequest request = _reception.ToRequest(received, call, _time.GetLocalNow());
        SimulatedFault? fault = Faults.Take(request);

        // The clock of a fault runs from before anybody can know that the call has come.
        Task? wait = fault?.Wait?.Invoke(_time);
        Log.Add(request);

        WireAnswer answer = Answer(received, call, refusal, request, fault?.Instead);
        answer = fault?.Change?.Invoke(answer) ?? answer;
        answer = fault?.Polls is { } polls ? _long.Keep(answer.Made(), polls) : answer;
        return wait is null ? answer : answer.Made() with { Wait = wait };
    }

    private WireAnswer Answer(ReceivedRequest received, Call call, PanelFault? refusal, SimulatedRequest request, SimulatedAnswer? instead)
    {
        OutputFormat format = _formats.Find(call["out"]) ?? _formats.Xml;
        try
        {
            return instead is not null ? Write(call, format, instead, request)
                : _formats.Find(call["out"]) is null ? throw PanelFault.BadValue("out", call["out"])
                : refusal is not null ? throw refusal
                : _reception.Detour(call, received) is { } detour ? Dress(call, format, detour)
                : Write(call, format, Scripts.Run(request), request);
        }
        catch (PanelFault fault)
        {
            return format.IsPage && call.Caller is null
                ? new(HtmlPages.Logon, "text/html")
                : ToWire(call, format, ErrorDocument.Of(fault.Error, call.Language, call.Function, call.Caller?.User));
        }
    }

    private WireAnswer Write(Call call, OutputFormat format, SimulatedAnswer answer, SimulatedRequest request) => answer switch
    {
        RawAnswer raw => raw.Answer,
        DocumentAnswer document => format.ToWire(document.Root),
        ErrorAnswer error => throw new PanelFault(error.Fault),

        // A node that stands in two documents at once would be moved from the first to the second.
        NodesAnswer nodes => Dress(call, format, Content.Of(nodes.Content.Select(static n => new XElement(n))) with { Function = nodes.Function }),
        ReportAnswer report => Dress(call, format, ReportFunction.Answer(call, report.Bands)),
        RowsAnswer rows => Dress(call, format, _lists.Table(call, rows.Table)),
        _ => Dress(call, format, _functions.Answer(call, request)),
    };

    private WireAnswer Dress(Call call, OutputFormat format, Content content)
    {
        if (format.IsPage && call.Function == "auth" && content.Before is [{ Name.LocalName: "auth" } auth, ..])
        {
            return ToDesktop(auth.Value);
        }

        XElement document = _documents.Of(call, content);
        Function? shown = content.Function is { } step ? Map.Find(step) : call.Metadata;
        if (format.Describes && shown is { Kind: FunctionKind.List or FunctionKind.Form or FunctionKind.Report } function)
        {
            Function seen = Levels.View(function, call.Caller?.User);
            document.AddFirst(Description.Metadata(seen, _snapshot.Panel), Description.Messages(seen));
        }

        return ToWire(call, format, document);
    }

    private WireAnswer ToWire(Call call, OutputFormat format, XElement document) => format.ToWire(_options.Flavour == PanelFlavour.Coremanager
        ? document
        : Ispmanager4.Of(document, call.Caller is not null, _options.Flavour == PanelFlavour.Ispmanager4WithRestart && Reception.IsChange(call)));

    // A browser goes on with a cookie.
    private WireAnswer ToDesktop(string session) => new("", "text/html", (int)HttpStatusCode.Found)
    {
        Headers =
        [
            new("Location", "/" + _snapshot.Panel),
            new("Set-Cookie", $"{_snapshot.Panel}ses5={session}; path=/; HttpOnly{(_isSecure ? "; secure" : "")}"),
        ],
    };
}
