using System.Net;
using Mgr5.Simulator.Access;

namespace Mgr5.Simulator;

/// <summary>Somebody who may log in to the simulated panel.</summary>
/// <param name="name">The name, as <c>username</c>, <c>authinfo</c> and <c>su</c> take it. It has no <c>:</c>, which parts name and password in <c>authinfo</c>.</param>
/// <param name="password">The password; it may contain <c>:</c>.</param>
public sealed class SimulatedUser(string name, string password)
{
    private readonly Totp? _totp;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The level of rights as panels count it: 30 root, 29 administrator, 24 reseller, 16 user (the default), 9 mailbox user.
    /// From 24 on a user may act as another of no higher level (<c>su</c>), from 29 on make one-time keys.
    /// </summary>
    public int Level { get; init; } = 16;

    /// <summary>The reseller to whom the user belongs: other resellers may not act as this user. Null: any may.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// The code that a login has to be confirmed with (<c>totp.confirm</c>, <c>qrcode</c>); null, the default: a login is enough. It stays
    /// the same for the whole test, and may be used more than once.
    /// </summary>
    public string? SecondFactor { get; init; }

    /// <summary>
    /// The secret of an authenticator app, in Base32: a login has to be confirmed with the app's code of the time that
    /// <see cref="PanelSimulatorOptions.TimeProvider"/> says (TOTP, RFC 6238: SHA-1, six digits, a new code every 30 seconds), or with the one before or
    /// behind it. Null, the default: there is no app. How wrong a clock may be for a real panel, and whether it takes a code twice, is not settled;
    /// this one does.
    /// </summary>
    /// <exception cref="ArgumentException">When setting: it is no Base32, or empty.</exception>
    public string? TotpSecret
    {
        get;
        init
        {
            _totp = value is null ? null : new(value);
            field = value;
        }
    }

    /// <summary>From where the user may log in, also with <c>authinfo</c>; elsewhere the answer is <see cref="PanelSimulatorOptions.AddressError"/>. Null, the default: from everywhere.</summary>
    public ICollection<IPAddress>? Addresses { get; init; }

    /// <summary>The code that the app with <see cref="TotpSecret"/> shows at a time.</summary>
    /// <exception cref="InvalidOperationException">There is no <see cref="TotpSecret"/>.</exception>
    public string TotpCodeAt(DateTimeOffset time) => _totp?.CodeAt(time) ?? throw new InvalidOperationException($"'{Name}' has no TOTP secret.");

    internal string Password { get; } = password;

    internal bool HasSecondFactor => SecondFactor is not null || _totp is not null;

    internal bool IsConfirmedBy(string? code, DateTimeOffset time) => code is not null && (code == SecondFactor || _totp?.Accepts(code, time) == true);
}
