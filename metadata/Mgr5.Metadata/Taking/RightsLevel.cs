using System.Globalization;

namespace Mgr5.Metadata.Taking;

/// <summary>How much a user of a panel may do, as the panel counts it; more is more.</summary>
/// <param name="Number">30 root, 29 administrator, 24 reseller, 16 user, 9 mailbox user; panels have others besides.</param>
public readonly record struct RightsLevel(int Number)
{
    /// <summary>The word for it in snapshots, after those of the panels' own descriptions; the number where there is none.</summary>
    public string Word => Number switch
    {
        30 => "root",
        29 => "admin",
        24 => "reseller",
        16 => "user",
        9 => "mailbox",
        _ => Number.ToString(CultureInfo.InvariantCulture),
    };
}
