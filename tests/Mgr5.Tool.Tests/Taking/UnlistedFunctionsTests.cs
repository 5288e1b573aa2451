using Mgr5.Metadata.Snapshots;
using Mgr5.Tool.Taking;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>Which functions are there where the panel gives no listing.</summary>
public sealed class UnlistedFunctionsTests
{
    private static readonly Function[] Shipped = [new() { Name = "s", Kind = FunctionKind.List }, new() { Name = "s.do", Kind = FunctionKind.Group }, new() { Name = "s.odd" }, new() { Name = "alone" }];

    private static readonly Snapshot Earlier = new()
    {
        Panel = "p",
        Language = "en",
        Functions = [new() { Name = "e", Kind = FunctionKind.List, Title = "E" }, new() { Name = "e.do", Kind = FunctionKind.Group }, new() { Name = "e.odd" }],
    };

    private readonly UnlistedFunctions _functions = new(Shipped, Earlier, "en");

    [Theory]
    [InlineData("Described", "s s.do s.odd")]
    [InlineData("Answered", "s s.do s.odd")]
    [InlineData("Failed", "")]
    [InlineData("NotAllowed", "")]
    [InlineData("NoSuchFunction", "")]
    [InlineData("NotAsked", "")]
    public void A_name_that_comes_with_the_command_has_to_be_answered_or_to_stand_below_what_was(string answer, string there)
        => There(new UnlistedFunctions(Shipped, null, "en"), ("s", Enum.Parse<FunctionAnswer>(answer))).ShouldBe(there.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Described", "e e.do e.odd s")]
    [InlineData("Answered", "e e.do e.odd s")]
    [InlineData("Failed", "e e.do e.odd")]
    [InlineData("NotAllowed", "e e.do e.odd")]
    [InlineData("NoSuchFunction", "")]
    [InlineData("NotAsked", "e e.do e.odd")]
    public void What_an_earlier_snapshot_has_stays_until_the_panel_has_it_not_and_to_that_only_what_answers_is_added(string answer, string there)
        => There(("e", Enum.Parse<FunctionAnswer>(answer)), ("s", Enum.Parse<FunctionAnswer>(answer))).ShouldBe(there.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void What_an_earlier_snapshot_has_below_a_name_that_it_has_not_stays()
        => There(new UnlistedFunctions([new() { Name = "e", Kind = FunctionKind.List }], Earlier with { Functions = [new() { Name = "e.do" }] }, "en"), ("e", FunctionAnswer.NoSuchFunction))
            .ShouldBe(["e.do"]);

    [Fact]
    public void Of_an_earlier_snapshot_in_another_language_no_text_is_taken()
    {
        Snapshot earlier = Earlier with { Functions = [new() { Name = "e", Kind = FunctionKind.Form, Title = "E", Level = "user", Parameters = [new() { Name = "a", Title = "A" }] }] };

        new UnlistedFunctions([], earlier, "ru").All["e"].ShouldBe(new Function { Name = "e", Kind = FunctionKind.Form, Level = "user" });
        new UnlistedFunctions([], earlier with { Language = null }, "ru").All["e"].ShouldBe(earlier.Functions[0]);
    }

    [Theory]
    [InlineData("NotAsked", true)]
    [InlineData("NotAllowed", true)]
    [InlineData("Failed", true)]
    [InlineData("NoSuchFunction", false)]
    public void What_a_description_speaks_of_is_there_unless_the_panel_has_it_not(string answer, bool isThere)
    {
        _functions.Meet(new() { Name = "s.do" });
        _functions.Meet(new() { Name = "new", Kind = FunctionKind.Form });

        string[] there = There(("s.do", Enum.Parse<FunctionAnswer>(answer)), ("new", Enum.Parse<FunctionAnswer>(answer)));

        (there.Contains("s.do"), there.Contains("new")).ShouldBe((isThere, isThere));
    }

    [Fact]
    public void A_description_gives_a_kind_where_only_the_name_was_known()
    {
        _functions.Meet(new() { Name = "s.odd", Kind = FunctionKind.Form });
        _functions.Meet(new() { Name = "s.do", Kind = FunctionKind.Form });
        _functions.Meet(new() { Name = "e.odd", Kind = FunctionKind.Form });
        _functions.Meet(new() { Name = "-R", Kind = FunctionKind.Form });

        (_functions.All["s.odd"].Kind, _functions.All["s.do"].Kind).ShouldBe((FunctionKind.Form, FunctionKind.Group));
        _functions.All["e.odd"].Kind.ShouldBe(FunctionKind.Unknown, "the listing that the earlier snapshot is of says that it has none");
        _functions.All.ShouldNotContainKey("-R");
    }

    [Fact]
    public void The_step_of_a_wizard_that_was_described_is_there_without_having_been_asked()
    {
        _functions.Meet(new() { Name = "w.one", Kind = FunctionKind.Form });
        Function step = new() { Name = "w.one", Kind = FunctionKind.Form, Sources = [MetadataSource.Devel] };

        _functions.There(new Dictionary<string, FunctionAnswer> { ["w.one"] = FunctionAnswer.NoSuchFunction }, new Dictionary<string, Function> { ["w.one"] = step })
            .ShouldContain(static f => f.Name == "w.one");
    }

    [Fact]
    public void Of_what_describes_itself_anew_only_texts_stay_and_what_pages_said_beyond_the_form_of_an_object()
    {
        Function known = new()
        {
            Name = "f", Kind = FunctionKind.Form, Title = "F", Key = "old", Level = "user", Complete = true, Levels = ["root"], Parent = "e",
            Sources = [MetadataSource.Listing, MetadataSource.Page, MetadataSource.Devel],
            Parameters = [new() { Name = "both", Required = true }, new() { Name = "gone" }],
            Columns = [new() { Name = "gone" }],
        };
        Function fresh = new() { Name = "f", Sources = [MetadataSource.Devel], Parameters = [new() { Name = "both" }] };

        Besides(known, fresh).ShouldBe(new Function
        {
            Name = "f", Kind = FunctionKind.Form, Title = "F", Parent = "e", Sources = [MetadataSource.Listing, MetadataSource.Page], Parameters = [new() { Name = "gone" }],
        });
        Besides(known, fresh with { Complete = true }).Parameters.ShouldBeNull();
        Besides(known with { Sources = [MetadataSource.Devel] }, fresh).Parameters.ShouldBeNull();
    }

    [Fact]
    public void A_list_that_describes_itself_says_anew_whose_parent_it_is()
    {
        Snapshot earlier = Earlier with { Functions = [new() { Name = "e", Kind = FunctionKind.List }, new() { Name = "e.odd", Parent = "e" }] };
        UnlistedFunctions functions = new([], earlier, "en");

        functions.There(new Dictionary<string, FunctionAnswer>(), new Dictionary<string, Function>()).Single(static f => f.Name == "e.odd").Parent.ShouldBe("e");
        functions.There(new Dictionary<string, FunctionAnswer>(), new Dictionary<string, Function> { ["e"] = new() { Name = "e", Sources = [MetadataSource.Devel] } })
            .Single(static f => f.Name == "e.odd").Parent.ShouldBeNull();
    }

    private static Function Besides(Function known, Function fresh)
        => new UnlistedFunctions([], Earlier with { Functions = [known] }, "en")
            .There(new Dictionary<string, FunctionAnswer>(), new Dictionary<string, Function> { ["f"] = fresh })
            .ShouldHaveSingleItem();

    private string[] There(params (string Name, FunctionAnswer Answer)[] answers) => There(_functions, answers);

    private static string[] There(UnlistedFunctions functions, params (string Name, FunctionAnswer Answer)[] answers) =>
    [
        .. functions.There(answers.ToDictionary(static a => a.Name, static a => a.Answer), new Dictionary<string, Function>())
            .Select(static f => f.Name)
            .Order(StringComparer.Ordinal),
    ];
}
