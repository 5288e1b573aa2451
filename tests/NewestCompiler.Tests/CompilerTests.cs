using Microsoft.CodeAnalysis;

namespace NewestCompiler.Tests;

public sealed class CompilerTests
{
    [Fact]
    public void The_suites_run_on_this_compiler() => typeof(Compilation).Assembly.GetName().Version!.ToString(3).ShouldBe("5.12.0");
}
