using Compile.Tests;

namespace Mgr5.Tests;

/// <summary>The passwords of this project's tests that can be told from other words.</summary>
internal static class SuiteSecrets
{
    public static string[] All => [SimulatedPanels.Password];
}
