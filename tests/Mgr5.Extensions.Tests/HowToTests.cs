using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mgr5.Ispmgr;

namespace Mgr5.Extensions.Tests;

/// <summary>What the page shows is what was compiled, and does something.</summary>
public sealed partial class HowToTests(Everything everything) : ServicesTest(everything)
{
    [Fact]
    public async Task The_page_shows_code_that_compiles()
    {
        string compiled = Unindented(await File.ReadAllTextAsync(Repository.Path("tests", "Mgr5.Extensions.Tests", "HowTo.cs")));
        MatchCollection shown = Code().Matches(await File.ReadAllTextAsync(Repository.Path("docs", "how-to", "dependency-injection.md")));

        shown.Count.ShouldBe(5);
        shown.ShouldAllBe(code => compiled.Contains(Unindented(code.Groups[1].Value), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_it_registers_can_be_resolved_and_rented()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        HowTo.Named(builder, Everything.Password);
        HowTo.Many(builder);
        await using ServiceProvider provider = builder.Services.BuildServiceProvider();

        provider.GetRequiredKeyedService<IspmgrClient>("eu1").ShouldNotBeNull();
        (await HowTo.RentAsync(
            provider.GetRequiredService<IPanelPool<IspmgrClient>>(), new("a", Simulator.BaseUri, "root", Everything.Password), TestContext.Current.CancellationToken)).ShouldBe(0);
        Asked.ShouldBe(["auth", "webdomain"]);
    }

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(static line => line.Trim())).Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
