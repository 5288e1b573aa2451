using Mgr5.Tool.Taking;
using Mgr5.Tool.Views.Differences;

namespace Mgr5.Tool.Checking;

/// <summary>What <c>mgr5 check</c> has to say of one panel.</summary>
/// <param name="Diff">What differs.</param>
/// <param name="NotCompared">Functions that did not answer, so that they were not compared.</param>
internal sealed record CheckReport(DiffReport Diff, IReadOnlyList<TakeFailure> NotCompared);
