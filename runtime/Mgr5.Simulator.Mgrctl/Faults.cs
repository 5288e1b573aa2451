using System.Globalization;
using System.Text;
using Mgr5.Simulator.Mgrctl.Answers;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>
/// How a call misbehaves, by variables of the environment. Those that name functions take names parted by commas, '*' for every
/// one; the listing is called <c>listing</c>. <c>john:NAME</c> is meant only where <c>su=john</c>.
/// <list type="bullet">
/// <item><c>MGRCTL_SLEEP</c>: milliseconds before each answer.</item>
/// <item><c>MGRCTL_HANG</c>: functions that do not answer, and fail after three minutes.</item>
/// <item><c>MGRCTL_FAIL</c>: functions that end with an exit code and no answer; <c>MGRCTL_EXIT</c> is the code, 3 without it.</item>
/// <item><c>MGRCTL_ERROR_EXIT</c>: the exit code of a call that a panel answers with an error; 0 without it. Not settled of real ones.</item>
/// <item><c>MGRCTL_ERROR_STREAM</c>: <c>stderr</c> prints such an answer to the error stream instead. Not settled either.</item>
/// <item><c>MGRCTL_HALF</c>: functions whose answer breaks off in the middle.</item>
/// <item><c>MGRCTL_EMPTY</c>: functions that answer nothing.</item>
/// <item><c>MGRCTL_BINARY</c>: functions that answer bytes that are no text.</item>
/// <item><c>MGRCTL_MISSED</c>: functions that answer <c>missed</c> without an <c>elid</c>.</item>
/// <item><c>MGRCTL_ACCESS</c>: functions that answer <c>access</c>.</item>
/// <item><c>MGRCTL_GARBAGE</c>: a text that goes to the error stream before each answer.</item>
/// <item><c>MGRCTL_USERS</c>: whom <c>su</c> may name, with their levels: <c>john=16,mary=24</c>. What they see is what the snapshot says of levels.</item>
/// <item>
/// <c>MGRCTL_VALUE</c>: the start of the values in every place where a panel has one of its customers, whose ends name the place;
/// <c>customer</c> without it.
/// </item>
/// </list>
/// </summary>
internal sealed class Faults(Func<string, string?> environment)
{
    private const int Failed = 3;
    private const string Listing = "listing";

    /// <summary>What stands wherever a panel has data of its customers.</summary>
    public CustomerData Customer { get; } = new(environment("MGRCTL_VALUE") is { Length: > 0 } value ? value : "customer");

    // What stands at the start of a picture: neither UTF-8 nor without NUL.
    private static ReadOnlySpan<byte> Binary => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0xFF, 0xFE];

    /// <summary>With whose rights a call is done; null where <c>su</c> names nobody.</summary>
    public Caller? CallerOf(Invocation call) => Caller.Of(call, environment("MGRCTL_USERS") ?? "");

    /// <summary>The type of the error that a function answers with, if it does.</summary>
    public string? ErrorOf(Invocation call)
        => Names("MGRCTL_ACCESS", call) ? "access" : Names("MGRCTL_MISSED", call) && !call.Parameters.ContainsKey("elid") ? "missed" : null;

    /// <summary>Prints an answer as badly as is asked for.</summary>
    public int Apply(Invocation call, byte[] answer, Stream output, TextWriter errors)
    {
        if (environment("MGRCTL_GARBAGE") is { Length: > 0 } garbage)
        {
            errors.WriteLine(garbage);
        }

        Thread.Sleep(Number("MGRCTL_SLEEP") ?? 0);
        if (Names("MGRCTL_HANG", call))
        {
            // Longer than anybody waits, but not for ever: nobody ends what a shell has started that was killed itself.
            Thread.Sleep(TimeSpan.FromMinutes(3));
            return Failed;
        }

        if (Names("MGRCTL_FAIL", call))
        {
            return Number("MGRCTL_EXIT") ?? Failed;
        }

        bool isError = PanelError.IsIn(answer);
        int exitCode = isError ? Number("MGRCTL_ERROR_EXIT") ?? 0 : 0;
        if (isError && environment("MGRCTL_ERROR_STREAM") == "stderr")
        {
            errors.Write(Encoding.UTF8.GetString(answer));
            return exitCode;
        }

        output.Write(this switch
        {
            _ when Names("MGRCTL_EMPTY", call) => [],
            _ when Names("MGRCTL_BINARY", call) => Binary,
            _ when Names("MGRCTL_HALF", call) => answer.AsSpan(0, answer.Length / 2),
            _ => answer,
        });
        return exitCode;
    }

    private int? Number(string variable)
        => int.TryParse(environment(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private bool Names(string variable, Invocation call)
        => (environment(variable) ?? "").Split(',').Any(name => name == "*" || name == (call.Function ?? Listing) || name == $"{call.Parameters.GetValueOrDefault("su")}:{call.Function}");
}
