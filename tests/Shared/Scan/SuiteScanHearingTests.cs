using System.Diagnostics;

namespace Mgr5.Tests;

/// <summary>The scan of a suite looks at what is thrown and traced in it.</summary>
public sealed class SuiteScanHearingTests(SuiteScan suite)
{
    [Fact]
    public void What_is_thrown_and_traced_is_heard()
    {
        using ActivitySource source = new("Mgr5");
        using (source.StartActivity("traced for the scan"))
        {
            Should.Throw<InvalidOperationException>(static () => throw new InvalidOperationException("thrown for the scan"));
        }

        suite.HasSeen("thrown for the scan", "traced for the scan").ShouldBeTrue();
    }
}
