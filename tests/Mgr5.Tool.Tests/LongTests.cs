namespace Mgr5.Tool.Tests;

/// <summary>Tests that take minutes, and prove more of what others prove in seconds.</summary>
internal static class LongTests
{
    private const string Variable = "MGR5_LONG_TESTS";

    /// <summary>Skips the test unless long ones are asked for.</summary>
    public static void Require()
        => Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1", $"this takes minutes; {Variable}=1 has it run");
}
