using CsCheck;
using Mgr5.Metadata.Selections;

namespace Mgr5.Metadata.Tests.Selections;

public sealed class FunctionPatternTests
{
    private static readonly string[] Functions =
        ["webdomain", "webdomain.edit", "webdomain.edit.more", "webdomain.filter", "webdomains", "user", "user.filter", "domain.record.edit"];

    private static string[] Selected(string patterns) => [.. Functions.Where(FunctionPatterns.Parse(patterns).Select)];

    [Theory]
    [InlineData("webdomain", new[] { "webdomain" })]
    [InlineData("webdomain.*", new[] { "webdomain", "webdomain.edit", "webdomain.edit.more", "webdomain.filter" })]
    [InlineData("webdomain*", new[] { "webdomain", "webdomain.edit", "webdomain.edit.more", "webdomain.filter", "webdomains" })]
    [InlineData("*.edit", new[] { "webdomain.edit", "domain.record.edit" })]
    [InlineData("*.edit.*", new[] { "webdomain.edit", "webdomain.edit.more", "domain.record.edit" })]
    [InlineData("*o*r*", new[] { "webdomain.edit.more", "webdomain.filter", "domain.record.edit" })]
    [InlineData("*.*.*", new[] { "webdomain.edit", "webdomain.edit.more", "webdomain.filter", "user.filter", "domain.record.edit" })]
    [InlineData("user;webdomains", new[] { "webdomains", "user" })]
    [InlineData("user,webdomains", new[] { "webdomains", "user" })]
    [InlineData("|user|\n\t webdomains |", new[] { "webdomains", "user" })]
    [InlineData("webdomain.*;-*.filter;-webdomain.edit.*", new[] { "webdomain" })]
    [InlineData("-*.filter;webdomain.*", new[] { "webdomain", "webdomain.edit", "webdomain.edit.more" })]
    [InlineData("-web*", new[] { "user", "user.filter", "domain.record.edit" })]
    [InlineData("Webdomain", new string[0])]
    [InlineData("nothing", new string[0])]
    public void Patterns_select_and_take_out(string patterns, string[] selected) => Selected(patterns).ShouldBe(selected);

    [Theory]
    [InlineData("")]
    [InlineData(" ;| ")]
    [InlineData("*")]
    public void Without_a_pattern_and_with_a_star_all_are_selected(string patterns) => Selected(patterns).ShouldBe(Functions);

    [Fact]
    public void Patterns_that_are_written_the_same_are_equal()
    {
        FunctionPatterns.Parse("a;-b").ShouldBe(FunctionPatterns.Parse("a|-b"));
        FunctionPatterns.Parse("a;-b").ShouldNotBe(FunctionPatterns.Parse("a;b"));
    }

    [Fact]
    public void A_star_stands_for_what_a_regular_expression_says()
        => Gen.Select(Gen.Char["ab.*"].Array[0, 6].Select(static c => new string(c)), Gen.Char["ab."].Array[0, 8].Select(static c => new string(c)))
            .Sample(static (pattern, name) =>
            {
                string expression = System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal);
                if (pattern.EndsWith(".*", StringComparison.Ordinal))
                {
                    expression = expression[..^4] + "(\\..*)?";
                }

                return new FunctionPattern(pattern, TakesOut: false).Matches(name)
                    == System.Text.RegularExpressions.Regex.IsMatch(name, $"^{expression}$");
            });

    [Fact]
    public void Many_stars_take_no_time()
        => new FunctionPattern(string.Concat(Enumerable.Repeat("*a", 30)) + "b", TakesOut: false).Matches(new string('a', 1000)).ShouldBeFalse();
}
