using Mgr5.Generator.Pipeline;

namespace Mgr5.Generator.Tests;

/// <summary>In both directions: what has nothing to do with the panel runs nothing again, and what has does.</summary>
public sealed class CachingTests
{
    private const string Code = "class C { object M(Mgr5.Ispmgr.IspmgrClient panel) => panel.Webdomain.ListAsync(); }";

    // After one edit the compiler has another compilation: that step always runs, and has to say the same.
    private static readonly string[] AfterTheCompilation = [TrackingNames.Selections, TrackingNames.Shapes, TrackingNames.Members, TrackingNames.Clients, TrackingNames.Groups];

    private readonly TestText _snapshot = new("panel.mgr5.json", SmallPanel.Snapshot);

    private GeneratorRun Run(string emit = "All", bool isDesignTime = false, params string[] more)
        => GeneratorRun.Of(new TestProject { Texts = [_snapshot], Code = [Code, .. more], Emit = emit, IsDesignTime = isDesignTime });

    private static TestText Saved(TestText old, string text, string with)
    {
        SmallPanel.Snapshot.ShouldContain(text);
        return new TestText(old.Path, SmallPanel.Snapshot.Replace(text, with, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("All", false)]
    [InlineData("Auto", true)]
    [InlineData("Auto", false)]
    [InlineData("Used", false)]
    public void Code_without_the_panel_runs_nothing_again(string emit, bool isDesignTime)
    {
        GeneratorRun run = Run(emit, isDesignTime);

        run.RunAfterAdding("class More { string s = nameof(More); }");

        run.StepsThatRan(TrackingNames.All).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Theory]
    [InlineData("All", false)]
    [InlineData("Auto", true)]
    public void Where_everything_is_emitted_no_code_runs_anything_again(string emit, bool isDesignTime)
    {
        GeneratorRun run = Run(emit, isDesignTime);

        run.RunAfterEdit(Code.Replace("Webdomain", "Keepalive", StringComparison.Ordinal));

        run.StepsThatRan(TrackingNames.All).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Fact]
    public void A_function_that_code_mentions_for_the_first_time_emits_its_source_and_the_client()
    {
        GeneratorRun run = GeneratorRun.Of(
            new TestProject { Texts = [_snapshot], Code = [Code.Replace("Webdomain.List", "Keepalive.Call", StringComparison.Ordinal)], Emit = "Auto" });

        // It is the last one by name: the driver compares groups by their places, and those behind a new one are emitted again.
        run.RunAfterAdding("class More { object M(Mgr5.Ispmgr.IspmgrClient panel) => panel.Webdomain.ListAsync(); }");

        run.StepsThatRan(TrackingNames.All).ShouldBe(AfterTheCompilation);
        run.SourcesEmittedAgain.ShouldBe(2);
        run.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_function_below_one_that_is_emitted_emits_one_source_again()
    {
        GeneratorRun run = Run("Auto");

        run.RunAfterEdit(Code.Replace(".ListAsync()", ".Edit.GetAsync()", StringComparison.Ordinal));

        run.SourcesEmittedAgain.ShouldBe(1);
        run.Sources["Ispmgr.Webdomain.g.cs"].ShouldContain("WebdomainEditRequest");
        run.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("All")]
    [InlineData("Auto")]
    public void Saving_the_same_content_emits_nothing_again(string emit)
    {
        GeneratorRun run = Run(emit);

        run.RunAfterSave(_snapshot, new TestText(_snapshot.Path, SmallPanel.Snapshot));

        run.StepsThatRan(TrackingNames.All).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Fact]
    public void Other_white_space_emits_nothing_again()
    {
        GeneratorRun run = Run();

        run.RunAfterSave(_snapshot, new TestText(_snapshot.Path, SmallPanel.Snapshot + "\n"));

        run.StepsThatRan(TrackingNames.All).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Theory]
    [InlineData("All")]
    [InlineData("Auto")]
    public void Another_title_of_one_function_emits_one_source_again(string emit)
    {
        GeneratorRun run = Run(emit);

        run.RunAfterSave(_snapshot, Saved(_snapshot, "\"Sites\"", "\"Web sites\""));

        run.StepsThatRan(TrackingNames.Groups).ShouldNotBeEmpty();
        run.StepsThatRan(TrackingNames.Clients).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(1);
        run.Sources["Ispmgr.Webdomain.g.cs"].ShouldContain("Web sites");
    }

    [Fact]
    public void A_change_of_a_function_that_is_not_emitted_emits_nothing_again()
    {
        GeneratorRun run = Run("Auto");

        run.RunAfterSave(_snapshot, Saved(_snapshot, "\"Defaults\"", "\"Other defaults\""));

        run.StepsThatRan(TrackingNames.Groups, TrackingNames.Clients).ShouldBeEmpty();
        run.SourcesEmittedAgain.ShouldBe(0);
    }

    [Fact]
    public void A_new_function_without_a_dot_emits_its_source_and_the_client()
    {
        GeneratorRun run = Run();

        run.RunAfterSave(_snapshot, Saved(_snapshot, "\"keepalive\": {}", "\"keepalive\": {}, \"whoami\": {}"));

        run.SourcesEmittedAgain.ShouldBe(2);
        run.Sources.Keys.ShouldContain("Ispmgr.Whoami.g.cs");
    }

    [Fact]
    public void A_snapshot_that_breaks_and_is_mended_comes_back()
    {
        GeneratorRun run = Run();
        string[] before = [.. run.Sources.Keys];
        TestText broken = new(_snapshot.Path, SmallPanel.Snapshot[..100]);

        run.RunAfterSave(_snapshot, broken);
        run.Sources.ShouldBeEmpty();

        run.RunAfterSave(broken, new TestText(_snapshot.Path, SmallPanel.Snapshot));
        run.Sources.Keys.ShouldBe(before);
    }

    [Fact]
    public void Only_the_file_that_was_edited_is_read_again()
    {
        CountedText first = new("class A { Mgr5.Ispmgr.IspmgrClient? panel; }");
        CountedText second = new("class B { object M(A a) => a.panel.Webdomain; }");
        GeneratorRun run = Run("Auto");
        run.RunAfterAdding(first);
        run.RunAfterAdding(second);

        // For functions, and for members of what these have.
        (first.Reads, second.Reads).ShouldBe((2, 2));

        run.RunAfterEdit(Code.Replace(";", "; int i;", StringComparison.Ordinal));

        (first.Reads, second.Reads).ShouldBe((2, 2));
    }

    [Fact]
    public void A_member_that_code_names_for_the_first_time_emits_one_source_again()
    {
        GeneratorRun run = Run("Auto");
        run.Sources["Ispmgr.Webdomain.g.cs"].ShouldNotContain("Price");

        run.RunAfterAdding("class More { object? M(Mgr5.Ispmgr.WebdomainItem row) => row.Price; }");

        run.StepsThatRan(TrackingNames.All).ShouldBe([TrackingNames.Members, TrackingNames.Groups]);
        run.SourcesEmittedAgain.ShouldBe(1);
        run.Sources["Ispmgr.Webdomain.g.cs"].ShouldContain("Price");
        run.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("All", false)]
    [InlineData("Auto", true)]
    [InlineData("Used", true)]
    public void Where_everything_is_emitted_no_code_is_read(string emit, bool isDesignTime)
    {
        CountedText text = new("class A { Mgr5.Ispmgr.IspmgrClient? panel; }");
        GeneratorRun run = Run(emit, isDesignTime);

        run.RunAfterAdding(text);

        text.Reads.ShouldBe(0);
    }
}
