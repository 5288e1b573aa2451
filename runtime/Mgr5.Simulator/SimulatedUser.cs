using System.Net;

namespace Mgr5.Simulator;

/// <summary>Somebody who may log in to the simulated panel.</summary>
/// <param name="name">The name, as <c>username</c>, <c>authinfo</c> and <c>su</c> take it. It has no <c>:</c>, which parts name and password in <c>authinfo</c>.</param>
/// <param name="password">The password; it may contain <c>:</c>.</param>
public sealed class SimulatedUser(string name, string password)
{
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

    /// <summary>From where the user may log in, also with <c>authinfo</c>; elsewhere the answer is <see cref="PanelSimulatorOptions.AddressError"/>. Null, the default: from everywhere.</summary>
    public ICollection<IPAddress>? Addresses { get; init; }

    internal string Password { get; } = password;
}
