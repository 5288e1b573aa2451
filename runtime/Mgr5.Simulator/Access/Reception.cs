using System.Net;
using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Functions;
using Mgr5.Simulator.Hosting;

namespace Mgr5.Simulator.Access;

/// <summary>Makes a call of a request: who calls, from where, what for, and whether they may.</summary>
internal sealed class Reception(Snapshot snapshot, PanelSimulatorOptions options, Gate gate, Uri origin)
{
    private const string English = "en";

    private readonly HashSet<string> _languages = [.. options.Languages, snapshot.Language ?? English, English];

    /// <summary>Whether the call changes something, as far as that can be seen.</summary>
    public static bool IsChange(Call call) => call.IsSubmit || call.Metadata?.Kind == FunctionKind.Group;

    /// <summary>The call, and why it is refused; null: it is not.</summary>
    public (Call Call, PanelFault? Refusal) Receive(ReceivedRequest received)
    {
        Call call = ToCall(received);

        // Whoever logs in or out is nobody yet, or nobody any more.
        if (call.Function is "auth" or "logon")
        {
            return (call, null);
        }

        try
        {
            Caller caller = gate.Admit(call);
            call = call with { Caller = caller };

            // Who lacks the second factor is told so, whatever is called: rights come after it.
            if (caller.Session is not { IsConfirmed: false })
            {
                CheckRights(call, caller.User.Level);
            }

            return (call, null);
        }
        catch (PanelFault fault)
        {
            return (call, fault);
        }
    }

    /// <summary>What the caller has to do before this call is done; null: nothing.</summary>
    /// <exception cref="PanelFault">The same, said as an error.</exception>
    public Content? Detour(Call call, ReceivedRequest received)
    {
        if (call is { Caller.Session.IsConfirmed: false } && call.Function != AccountFunctions.Confirmation)
        {
            return options.SecondFactorReply == SecondFactorReply.Redirect ? AccountFunctions.ToConfirmation : throw new PanelFault(options.SecondFactorError);
        }

        return options.RefererReply switch
        {
            RefererReply.Error when IsForeign(call, received.Header("Referer")) => throw new PanelFault(new("referer_confirm")),
            RefererReply.Confirmation when call["sok"] != "yes" && IsForeign(call, received.Header("Referer")) => Content.Of() with { Function = "confirm" },
            _ => null,
        };
    }

    public SimulatedRequest ToRequest(ReceivedRequest received, Call call, DateTimeOffset time)
    {
        Dictionary<string, string> masked = received.Parameters.ToDictionary(
            static p => p.Key, p => Credentials.IsCredential(p.Key) || call.IsSecret(p.Key) ? Credentials.Mask : p.Value, StringComparer.Ordinal);
        return new(received.Method, call.Function, masked, received.Files, call.Caller?.User.Name)
        {
            Address = call.Address,
            Time = time,
            Raw = options.LogsSecrets ? received.Parameters : masked,
            Chain = string.Join('#', call.Caller?.Chain.Select(user => FormattableString.Invariant($"{user.Name}({gate.IdOf(user)})")) ?? []),
        };
    }

    private Call ToCall(ReceivedRequest received)
    {
        // An empty elid is as good as none, which makes a form create instead of change.
        Dictionary<string, string> parameters = received.Parameters
            .Where(static p => p is not { Key: "elid", Value: "" })
            .ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);
        string function = parameters.GetValueOrDefault("func", "");
        string language = parameters.GetValueOrDefault("lang", snapshot.Language ?? English);
        return new(function, snapshot.Find(function), parameters, null, _languages.Contains(language) ? language : English, AddressOf(received))
        {
            // The cookie may have more behind the id.
            Cookie = received.Cookie(snapshot.Panel + "ses5")?.Split(':')[0],
        };
    }

    // A proxy is believed that knows the secret.
    private IPAddress AddressOf(ReceivedRequest received)
        => options.ForwardedSecret is { } secret && received.Header("X-Forwarded-Secret") == secret && IPAddress.TryParse(received.Header("X-Forwarded-For"), out IPAddress? address)
            ? address
            : received.Address;

    private void CheckRights(Call call, int level)
    {
        if (options.ChecksLevels && call.Metadata is { } function && !Levels.MayCall(function, level))
        {
            throw gate.NoAccess(call.Function);
        }
    }

    // A page of somebody else may have sent the browser here.
    private bool IsForeign(Call call, string? referer) => call.Caller is { IsByCookie: true } && IsChange(call)
        && !(Uri.TryCreate(referer, UriKind.Absolute, out Uri? from)
            && Uri.Compare(from, origin, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0);
}
