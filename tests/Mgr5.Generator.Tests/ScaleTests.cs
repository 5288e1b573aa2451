using System.Diagnostics;
using System.Text;

namespace Mgr5.Generator.Tests;

/// <summary>A panel far larger than any real one.</summary>
public sealed class ScaleTests(ITestOutputHelper output)
{
    private const int Functions = 20_000;

    [Theory]
    [InlineData("function_{0}")]
    [InlineData("group.function_{0}")]
    [InlineData("group_{1}.function_{0}")]
    [InlineData("a{2}.b{3}.c{4}.d{5}.e{6}.f{0}")]
    public void Twenty_thousand_functions_are_emitted_at_once_and_a_keystroke_does_not_feel_them(string name)
    {
        var clock = Stopwatch.StartNew();
        GeneratorRun run = GeneratorRun.Of(PanelOf(name));
        output.WriteLine($"emitted twice, the second time from the cache: {clock.ElapsedMilliseconds} ms, {run.Sources.Count} sources of {run.Sources.Values.Sum(static s => s.Length) / 1024:N0} KB");

        run.Result.Exception.ShouldBeNull();
        run.Sources.Values.Sum(static s => CountOf(s, " : PanelFormFunction<")).ShouldBe(Functions);
        run.Sources.Count.ShouldBeLessThanOrEqualTo(257);

        clock.Restart();
        run.RunAfterAdding("class More;");

        // The search for sources with one name took three seconds when each function had its own.
        output.WriteLine($"after a keystroke, twice: {clock.ElapsedMilliseconds} ms");
        clock.ElapsedMilliseconds.ShouldBeLessThan(1_000);
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Fact]
    public void Of_very_many_functions_without_a_dot_a_changed_one_is_one_source()
    {
        string before = PanelOf("function_{0}");
        var text = new TestText("panel.mgr5.json", before);
        GeneratorRun run = GeneratorRun.Of([text]);

        run.RunAfterSave(text, new(text.Path, before.Replace("\"function_7\": { \"kind\": \"form\"", "\"function_7\": { \"kind\": \"form\", \"title\": \"Seven\"", StringComparison.Ordinal)));

        run.SourcesEmittedAgain.ShouldBe(1);
        run.Sources.Values.Count(static s => s.Contains("Seven", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string PanelOf(string name)
    {
        var json = new StringBuilder("""{ "format": 1, "panel": "p", "functions": {""");
        for (int i = 0; i < Functions; i++)
        {
            json.Append(i == 0 ? "\n" : ",\n").Append('"').AppendFormat(null, name, i, i / 100, i % 10, i / 10 % 10, i / 100 % 10, i / 1000 % 10, i / 10000).Append("\": { \"kind\": \"form\" }");
        }

        return json.Append("\n} }").ToString();
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}
