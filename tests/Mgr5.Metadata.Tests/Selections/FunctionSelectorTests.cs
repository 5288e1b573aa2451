using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Selections;

public sealed class FunctionSelectorTests
{
    private static readonly Parameter[] Some = [new() { Name = "name" }];

    private static readonly Snapshot Panel = new()
    {
        Panel = "ispmgr",
        Functions =
        [
            new() { Name = "backup2.list", Kind = FunctionKind.List },
            new() { Name = "domain", Kind = FunctionKind.List },
            new() { Name = "domain.filter", Kind = FunctionKind.Form, Parameters = [.. Some] },
            new() { Name = "domain.record", Kind = FunctionKind.List },
            new() { Name = "domain.record.edit", Kind = FunctionKind.Form },
            new() { Name = "domain.record.filter", Kind = FunctionKind.Form },
            new() { Name = "payment.add", Kind = FunctionKind.Form, Steps = ["payment.add.method", "payment.add.pay", "payment.add.gone"] },
            new() { Name = "payment.add.method", Kind = FunctionKind.Form },
            new() { Name = "payment.add.pay", Kind = FunctionKind.Form },
            new() { Name = "user", Kind = FunctionKind.List },
            new() { Name = "user.filter", Kind = FunctionKind.Group, Parameters = [.. Some] },
        ],
    };

    private static FunctionSelector Selector(string patterns) => new(Panel, FunctionPatterns.Parse(patterns));

    [Fact]
    public void Without_patterns_all_are_selected()
    {
        FunctionSelection all = Selector("").All();

        all.Functions.ShouldBe(Panel.Functions.Select(static f => f.Name));
        all.Segments.ShouldBe(["backup2", "payment"]);
    }

    [Theory]
    [InlineData("domain", new[] { "domain", "domain.filter" }, new string[0])]
    [InlineData("domain;-*.filter", new[] { "domain" }, new string[0])]
    [InlineData("domain.record", new[] { "domain.record" }, new[] { "domain" })]
    [InlineData("user", new[] { "user" }, new string[0])]
    [InlineData("payment.add", new[] { "payment.add", "payment.add.method", "payment.add.pay" }, new[] { "payment" })]
    [InlineData("payment.add;-payment.add.pay", new[] { "payment.add", "payment.add.method" }, new[] { "payment" })]
    public void What_belongs_to_a_selected_function_comes_along_unless_it_is_taken_out(string patterns, string[] functions, string[] segments)
    {
        FunctionSelection all = Selector(patterns).All();

        all.Functions.ShouldBe(functions);
        all.Segments.ShouldBe(segments);
    }

    [Theory]
    [InlineData("domain", new[] { "domain", "domain.filter" }, new string[0])]
    [InlineData("domain.record.edit", new[] { "domain", "domain.filter", "domain.record", "domain.record.edit" }, new string[0])]
    [InlineData("payment.add", new[] { "payment.add", "payment.add.method", "payment.add.pay" }, new[] { "payment" })]
    [InlineData("payment.add.pay", new[] { "payment.add", "payment.add.method", "payment.add.pay" }, new[] { "payment" })]
    [InlineData("backup2", new string[0], new[] { "backup2" })]
    [InlineData("gone", new string[0], new string[0])]
    public void Code_needs_what_it_mentions_and_what_leads_there(string mentioned, string[] functions, string[] segments)
    {
        FunctionSelection used = Selector("").Used([mentioned]);

        used.Functions.ShouldBe(functions);
        used.Segments.ShouldBe(segments);
    }

    [Fact]
    public void What_is_used_is_a_part_of_what_is_selected()
    {
        foreach (string patterns in new[] { "", "domain.record.*", "-domain", "*.edit", "payment.add;-*.pay", "user" })
        {
            FunctionSelection all = Selector(patterns).All();
            foreach (string mentioned in Panel.Functions.Select(static f => f.Name).Concat(["backup2", "payment"]))
            {
                FunctionSelection used = Selector(patterns).Used([mentioned]);

                used.Functions.ShouldBeSubsetOf(all.Functions);
                used.Segments.ShouldBeSubsetOf(all.Functions.Concat(all.Segments));

                // A node has methods in a build where it has them for an editor.
                used.Segments.Intersect(all.Functions).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void A_list_that_is_taken_out_leads_to_what_is_not()
    {
        FunctionSelection used = Selector("-domain").Used(["domain", "domain.record"]);

        used.Functions.ShouldBe(["domain.record"]);
        used.Segments.ShouldBe(["domain"]);
    }
}
