namespace Mgr5.Runtime.Tests;

public sealed class PanelChoiceTests
{
    [Fact]
    public void Choices_of_one_value_are_equal_whoever_made_them()
    {
        SiteEditMode other = "fast";

        (other == SiteEditMode.Fast).ShouldBeTrue();
        (other != SiteEditMode.Fast).ShouldBeFalse();
        other.Equals(SiteEditMode.Fast).ShouldBeTrue();
        new HashSet<SiteEditMode> { SiteEditMode.Fast, other }.Count.ShouldBe(1);
    }

    [Fact]
    public void Values_differ_by_case_too()
    {
        SiteEditMode other = "FAST";

        (other == SiteEditMode.Fast).ShouldBeFalse();
        (other != SiteEditMode.Fast).ShouldBeTrue();
        other.Equals((object)SiteEditMode.Fast).ShouldBeFalse();
    }

    [Fact]
    public void A_choice_can_be_compared_with_a_text_and_with_null()
    {
        SiteEditMode? nothing = null;

        (SiteEditMode.Fast == "fast").ShouldBeTrue();
        (SiteEditMode.Fast != "slow").ShouldBeTrue();
        (nothing == null).ShouldBeTrue();
        (nothing == "fast").ShouldBeFalse();
    }

    [Fact]
    public void It_reads_as_what_is_sent() => $"{SiteEditMode.Fast}".ShouldBe("fast");

    [Fact]
    public void Null_is_no_value()
    {
        string? text = null;

        Should.Throw<ArgumentNullException>(() => (SiteEditMode)text!);
    }
}
