namespace Mgr5.Tool.Tests;

public sealed class UsageTests : CommandRun
{
    [Theory]
    [InlineData]
    [InlineData("--help")]
    public async Task Who_asks_for_nothing_is_shown_what_there_is(params string[] args)
    {
        (int exitCode, string output, string errors) = await RunAsync(args);

        (exitCode, errors).ShouldBe((0, ""));
        output.Split('\n').SkipWhile(static l => l != "Commands:").Skip(1).Select(static l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])
            .ShouldBe(["take", "import", "show", "search", "request", "diff", "check", "validate"]);
    }
}
