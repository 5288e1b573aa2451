using Mgr5.Simulator.Documents;
using Mgr5.Simulator.Faults;

namespace Mgr5.Simulator;

/// <summary>
/// What goes wrong with a call; <see cref="PanelFaults"/> says with which. Each member says whether the panel does the call all
/// the same: a client that never sees the answer cannot know.
/// </summary>
public sealed class SimulatedFault
{
    private SimulatedFault()
    {
    }

    /// <summary>HTTP status 502 with a page of a web server: the panel restarts behind it. The call is not done.</summary>
    public static SimulatedFault BadGateway { get; } = Status(502);

    /// <summary>HTTP status 503 with a page of a web server. The call is not done.</summary>
    public static SimulatedFault Unavailable { get; } = Status(503);

    /// <summary>The page on which people log in, whatever format was asked for: what a browser gets without a session. The call is not done.</summary>
    public static SimulatedFault LogonPage { get; } = Answer(SimulatedAnswer.Raw(HtmlPages.Logon));

    /// <summary>The connection is reset before anything of an answer. The call is not done.</summary>
    public static SimulatedFault ResetBefore { get; } = new()
    {
        Instead = SimulatedAnswer.Raw(""),
        Change = static answer => answer with { Break = ConnectionBreak.BeforeAnswer },
    };

    /// <summary>The call is done, and the connection is reset before anything of the answer.</summary>
    public static SimulatedFault ResetAfter { get; } = new() { Change = static answer => answer with { Break = ConnectionBreak.BeforeAnswer } };

    /// <summary>The call is done, and the connection ends in the middle of the answer's body.</summary>
    public static SimulatedFault BreakOff { get; } = new() { Change = static answer => answer with { Break = ConnectionBreak.InBody } };

    /// <summary>The call is done; the answer is good HTTP, and the document in it stops in the middle.</summary>
    public static SimulatedFault CutDocument { get; } = new()
    {
        Change = static answer => answer.ToBytes() is var body ? answer with { Parts = [body.AsMemory(0, body.Length / 2)] } : answer,
    };

    /// <summary>The call is done; the answer is right but for its content type, <c>text/plain</c>, which some panels give even to JSON.</summary>
    public static SimulatedFault TextPlain { get; } = MediaType("text/plain");

    /// <summary>
    /// The call is done, and takes longer than a panel lets a client wait: the answer is a page in HTML, whatever format was asked for,
    /// with an address in it that matches <c>long.+PANEL</c>. The answer is fetched there.
    /// </summary>
    /// <param name="polls">How often the address answers with the page again before it has the answer; 0: it has it at once.</param>
    public static SimulatedFault Long(int polls = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polls);
        return new() { Polls = polls };
    }

    /// <summary>The call is done, and its answer comes that much later by <see cref="PanelSimulatorOptions.TimeProvider"/>.</summary>
    public static SimulatedFault Slow(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        return new() { Wait = time => Task.Delay(delay, time) };
    }

    /// <summary>The call is done, and its answer is kept back until a task of the test ends, however it ends.</summary>
    public static SimulatedFault Held(Task until)
    {
        ArgumentNullException.ThrowIfNull(until);
        return new() { Wait = _ => until };
    }

    /// <summary>The call is done; the answer is right but for its content type.</summary>
    public static SimulatedFault MediaType(string mediaType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        return new() { Change = answer => answer with { ContentType = WireAnswer.WithCharset(mediaType) } };
    }

    /// <summary>That HTTP status with a page of a web server. The call is not done.</summary>
    /// <param name="status">From 400 on: what a panel itself says has status 200.</param>
    public static SimulatedFault Status(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        return Answer(SimulatedAnswer.Raw(HtmlPages.Gateway(status), status: status));
    }

    /// <summary>That answer in place of the panel's. The call is not done.</summary>
    public static SimulatedFault Answer(SimulatedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new() { Instead = answer };
    }

    /// <summary>An error in place of the panel's answer. The call is not done.</summary>
    public static SimulatedFault Error(SimulatedError error) => Answer(SimulatedAnswer.Error(error));

    /// <summary>An error with one <c>param</c> only, which in JSON is an object and no array. The call is not done.</summary>
    public static SimulatedFault SingleParam(string type, string about) => Error(new(type, about));

    /// <summary><c>&lt;error&gt;text&lt;/error&gt;</c> without attributes, as old plugins have it. The call is not done.</summary>
    public static SimulatedFault BareError(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Answer(SimulatedAnswer.Document(new("doc", new System.Xml.Linq.XElement("error", text))));
    }

    /// <summary>
    /// An error in whose texts the panel forgot to put in object and value: <c>__object__ '__value__'</c>. The parameters of the error
    /// have them. The call is not done.
    /// </summary>
    public static SimulatedFault UnfilledMessage(string type, string about, string value) => Error(new(type, about)
    {
        Value = value,
        Group = "__object__: " + type,
        Message = "__object__ '__value__': " + type,
    });

    /// <summary>In place of what the panel would do; null: it does it.</summary>
    internal SimulatedAnswer? Instead { get; private init; }

    internal Func<WireAnswer, WireAnswer>? Change { get; private init; }

    internal Func<TimeProvider, Task>? Wait { get; private init; }

    internal int? Polls { get; private init; }
}
