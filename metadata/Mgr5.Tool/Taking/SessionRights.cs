using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>What <c>whoami</c> said of a session that a take may keep.</summary>
/// <param name="Level">Its rights; null where the panel does not say.</param>
/// <param name="Version">The version of the panel; null where the panel does not say.</param>
internal sealed record SessionRights(RightsLevel? Level, string? Version)
{
    public static SessionRights Unknown { get; } = new(null, null);
}
