using Microsoft.CodeAnalysis;

namespace OldestCompiler.Tests;

public sealed class CompilerTests
{
    [Fact]
    public void The_suites_run_on_this_compiler() => typeof(Compilation).Assembly.GetName().Version!.ToString(3).ShouldBe("4.8.0");
}
