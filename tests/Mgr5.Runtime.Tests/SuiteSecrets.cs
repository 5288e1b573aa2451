using Mgr5.Runtime.Tests;

namespace Mgr5.Tests;

/// <summary>The passwords, keys and session ids of this project's tests that can be told from other words. A test that takes another one adds it here.</summary>
internal static class SuiteSecrets
{
    public static string[] All =>
    [
        PanelScenarioTests.Password, PanelScenarioTests.SitePassword, "hunter2", "0123456789abcdef", "se:cret", "ended-0af3", "p+ss w\"rd",
    ];
}
