using System.Globalization;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>
/// How a call misbehaves, by variables of the environment. Those that name functions take names parted by commas, '*' for every
/// one; the listing is called <c>listing</c>. <c>john:NAME</c> is meant only where <c>su=john</c>.
/// <list type="bullet">
/// <item><c>MGRCTL_SLEEP</c>: milliseconds before each answer.</item>
/// <item><c>MGRCTL_HANG</c>: functions that never answer.</item>
/// <item><c>MGRCTL_FAIL</c>: functions that end with exit code 3 and no answer.</item>
/// <item><c>MGRCTL_HALF</c>: functions whose answer breaks off in the middle.</item>
/// <item><c>MGRCTL_EMPTY</c>: functions that answer nothing.</item>
/// <item><c>MGRCTL_MISSED</c>: functions that answer <c>missed</c> without an <c>elid</c>.</item>
/// <item><c>MGRCTL_ACCESS</c>: functions that answer <c>access</c>.</item>
/// <item><c>MGRCTL_GARBAGE</c>: a text that goes to the error stream before each answer.</item>
/// <item><c>MGRCTL_USERS</c>: whom <c>su</c> may name, with their levels: <c>john=16,mary=24</c>. What they see is what the snapshot says of levels.</item>
/// <item><c>MGRCTL_VALUE</c>: the value in every place where a panel has one of its customers; <c>customer</c> without it.</item>
/// </list>
/// </summary>
internal sealed class Faults(Func<string, string?> environment)
{
    private const int Failed = 3;
    private const string Listing = "listing";

    /// <summary>What stands wherever a panel has data of its customers.</summary>
    public string Value { get; } = environment("MGRCTL_VALUE") is { Length: > 0 } value ? value : "customer";

    /// <summary>With whose rights a call is done; null where <c>su</c> names nobody.</summary>
    public Caller? CallerOf(Invocation call) => Caller.Of(call, environment("MGRCTL_USERS") ?? "");

    /// <summary>The type of the error that a function answers with, if it does.</summary>
    public string? ErrorOf(Invocation call)
        => Names("MGRCTL_ACCESS", call) ? "access" : Names("MGRCTL_MISSED", call) && !call.Parameters.ContainsKey("elid") ? "missed" : null;

    /// <summary>Prints an answer as badly as is asked for.</summary>
    public int Apply(Invocation call, string answer, TextWriter output, TextWriter errors)
    {
        if (environment("MGRCTL_GARBAGE") is { Length: > 0 } garbage)
        {
            errors.WriteLine(garbage);
        }

        if (int.TryParse(environment("MGRCTL_SLEEP"), NumberStyles.None, CultureInfo.InvariantCulture, out int sleep))
        {
            Thread.Sleep(sleep);
        }

        if (Names("MGRCTL_HANG", call))
        {
            Thread.Sleep(Timeout.Infinite);
        }

        if (Names("MGRCTL_FAIL", call))
        {
            return Failed;
        }

        if (!Names("MGRCTL_EMPTY", call))
        {
            output.Write(Names("MGRCTL_HALF", call) ? answer[..(answer.Length / 2)] : answer);
        }

        return 0;
    }

    private bool Names(string variable, Invocation call)
        => (environment(variable) ?? "").Split(',').Any(name => name == "*" || name == (call.Function ?? Listing) || name == $"{call.Parameters.GetValueOrDefault("su")}:{call.Function}");
}
