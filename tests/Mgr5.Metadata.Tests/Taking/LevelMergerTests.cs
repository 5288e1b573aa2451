using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

public sealed class LevelMergerTests
{
    private static readonly RightsLevel Root = new(30);
    private static readonly RightsLevel Reseller = new(24);
    private static readonly RightsLevel User = new(16);

    private static Function Form(string name, params string[] parameters) => new()
    {
        Name = name,
        Kind = FunctionKind.Form,
        Complete = true,
        Sources = [MetadataSource.Devel],
        Parameters = parameters.Select(static p => new Parameter { Name = p }).ToEquatableArray(),
    };

    private static SessionView View(RightsLevel level, params Function[] functions) => new(level, functions, [], []);

    private static SessionView Refused(RightsLevel level, string name, params Function[] functions) => new(level, functions, [], [name]);

    private static Function MergeOne(params SessionView[] views) => LevelMerger.Merge(views).ShouldHaveSingleItem();

    [Fact]
    public void A_function_that_a_level_is_refused_has_the_levels_that_saw_it_the_highest_first()
        => MergeOne(View(Reseller, Form("f")), Refused(User, "f"), View(Root, Form("f"))).Levels.ShouldBe(["root", "reseller"]);

    [Fact]
    public void What_all_saw_has_no_levels()
        => MergeOne(View(Root, Form("f", "a")), View(User, Form("f", "a"))).ShouldBe(Form("f", "a"));

    [Fact]
    public void Who_was_not_asked_or_got_no_answer_says_nothing()
        => MergeOne(View(Root, Form("f", "a")), View(User)).ShouldBe(Form("f", "a"));

    [Fact]
    public void Who_may_call_a_function_that_has_nothing_to_show_saw_it()
        => MergeOne(View(Root, Form("f")), new(Reseller, [], ["f"], []), Refused(User, "f")).Levels.ShouldBe(["root", "reseller"]);

    [Fact]
    public void What_only_lower_levels_see_has_those()
        => MergeOne(Refused(Root, "f"), View(User, Form("f"))).Levels.ShouldBe(["user"]);

    [Fact]
    public void What_nobody_saw_is_not_there()
        => LevelMerger.Merge([Refused(Root, "f"), Refused(User, "f")]).Count.ShouldBe(0);

    [Fact]
    public void What_others_say_of_a_function_is_kept_where_it_is_refused_and_is_not_seeing_it()
        => MergeOne(Refused(Root, "f", new Function { Name = "f", Parent = "l" }), View(User, Form("f"))).ShouldBe(Form("f") with { Parent = "l", Levels = ["user"] });

    [Fact]
    public void A_parameter_has_the_levels_whose_form_shows_it_where_another_one_does_not()
        => MergeOne(View(User, Form("f", "name")), View(Root, Form("f", "owner", "name")), View(Reseller, Form("f", "owner", "name", "quota"))).Parameters!.Value.ShouldBe(
        [
            new() { Name = "owner", Levels = ["root", "reseller"] }, new() { Name = "name" }, new() { Name = "quota", Levels = ["reseller"] },
        ]);

    [Fact]
    public void A_form_without_known_parameters_denies_none()
        => MergeOne(View(Root, Form("f", "a")), View(User, Form("f") with { Parameters = null })).Parameters!.Value.ShouldBe([new() { Name = "a" }]);

    [Fact]
    public void The_form_of_an_object_does_not_deny_what_only_creating_has()
    {
        Function ofObject = Form("f", "a") with { Complete = false };

        MergeOne(View(Root, Form("f", "a", "b")), View(User, ofObject)).Parameters!.Value.ShouldBe([new() { Name = "a" }, new() { Name = "b" }]);
        MergeOne(View(Root, Form("f", "a", "b") with { Complete = false }), View(User, ofObject)).Parameters!.Value[1].Levels.ShouldBe(["root"]);
    }

    [Fact]
    public void Two_sessions_of_one_level_are_one_which_saw_what_either_saw()
    {
        Function merged = MergeOne(View(Root, Form("f", "a", "b")), Refused(User, "f"), View(User, Form("f", "a")), View(User, Form("f", "b")));

        merged.ShouldBe(Form("f", "a", "b"));
    }

    [Fact]
    public void The_level_with_the_most_rights_speaks_and_what_only_others_know_is_added()
    {
        Parameter ofRoot = new() { Name = "mode", Title = "Mode", Required = true, Values = [new("a", "A"), new("b", null)] };
        Parameter ofUser = new() { Name = "mode", Title = "Your mode", Values = [new("c", "C"), new("a", "Another A")], DynamicChoice = true };

        Function merged = MergeOne(
            View(User, Form("f") with { Title = "Yours", Description = "For users.", Key = "id", File = true, Parameters = [ofUser] }),
            View(Root, Form("f") with { Title = "All", Parameters = [ofRoot] }));

        (merged.Title, merged.Description, merged.Key, merged.File).ShouldBe(("All", "For users.", "id", true));
        merged.Parameters!.Value.ShouldHaveSingleItem().ShouldBe(ofRoot with { Values = [new("a", "A"), new("b", null), new("c", "C")], DynamicChoice = true });
    }

    [Fact]
    public void Columns_are_those_of_all()
        => MergeOne(
                View(User, new Function { Name = "l", Columns = [new() { Name = "a", Title = "x" }, new() { Name = "c" }] }),
                View(Root, new Function { Name = "l", Columns = [new() { Name = "b" }, new() { Name = "a", Title = "A" }] }))
            .Columns!.Value.ShouldBe([new() { Name = "b" }, new() { Name = "a", Title = "A" }, new() { Name = "c" }]);

    [Fact]
    public void The_order_of_the_sessions_makes_no_difference()
    {
        SessionView[] views =
        [
            View(User, Form("f", "a", "b") with { Title = "x" }, Form("g")),
            View(User, Form("f", "c", "a") with { Title = "y" }),
            Refused(Reseller, "g", Form("f", "d")),
            View(Root, Form("f", "b", "e"), Form("h", "z")),
        ];
        EquatableArray<Function> merged = LevelMerger.Merge(views);

        foreach (int[] order in (int[][])[[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]])
        {
            LevelMerger.Merge(order.Select(i => views[i])).ShouldBe(merged);
        }
    }

    [Fact]
    public void One_session_has_no_levels_and_is_merged_as_ever()
    {
        Function[] parts = [Form("f", "a"), new() { Name = "f", Parent = "l" }, Form("g")];

        LevelMerger.Merge([View(Root, parts)]).ShouldBe(SnapshotMerger.Merge(parts));
    }

    [Theory]
    [InlineData(30, "root")]
    [InlineData(29, "admin")]
    [InlineData(24, "reseller")]
    [InlineData(16, "user")]
    [InlineData(9, "mailbox")]
    [InlineData(7, "7")]
    public void Levels_have_the_words_of_the_panels(int level, string word) => new RightsLevel(level).Word.ShouldBe(word);
}
