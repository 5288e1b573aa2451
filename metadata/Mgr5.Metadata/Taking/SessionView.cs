using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Taking;

/// <summary>What a panel showed to one session.</summary>
/// <param name="Level">The rights of the session.</param>
/// <param name="Functions">What its answers say of functions; a function may be there several times.</param>
/// <param name="Answered">Functions that answered the session without describing themselves, so that it may call them.</param>
/// <param name="Refused">Functions that the session may not call, or that are not there for it.</param>
public sealed record SessionView(
    RightsLevel Level, IReadOnlyCollection<Function> Functions, IReadOnlyCollection<string> Answered, IReadOnlyCollection<string> Refused);
