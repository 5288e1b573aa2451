using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>What one control becomes.</summary>
public sealed class ControlTests
{
    private static readonly Parameter Text = new() { Name = "x", Type = DataType.String };

    [Theory]
    [InlineData("<input name='x' type='text'/>", DataType.String)]
    [InlineData("<input name='x'/>", DataType.String)]
    [InlineData("<input name='x' type='checkbox'/>", DataType.Flag)]
    [InlineData("<input name='x' type='checkbox' maxlength='3'/>", DataType.Flag)]
    [InlineData("<input name='x' type='toggle'/>", DataType.Flag)]
    [InlineData("<input name='x' type='text' check='date'/>", DataType.Date)]
    [InlineData("<input name='x' type='text' date='yes'/>", DataType.Date)]
    [InlineData("<input name='x' type='text' date='month'/>", DataType.String)]
    [InlineData("<input name='x' type='text' check='datetime'/>", DataType.DateTime)]
    [InlineData("<input name='x' type='text' check='datetime' date='yes'/>", DataType.DateTime)]
    [InlineData("<datetime name='x'/>", DataType.DateTime)]
    [InlineData("<select name='x'/>", DataType.Choice)]
    [InlineData("<select name='x' type='radio'/>", DataType.Choice)]
    public void Its_type(string control, DataType type)
        => Read.Parameter(control).ShouldBe(new Parameter { Name = "x", Type = type });

    [Theory]
    [InlineData("1,65535", "1", "65535")]
    [InlineData("0,", "0", null)]
    [InlineData(",9", null, "9")]
    [InlineData(",", null, null)]
    [InlineData("-5,5", "-5", "5")]
    [InlineData("5", null, null)]
    [InlineData("other_field,9", null, "9")]
    [InlineData("1,2,3", null, null)]
    public void A_whole_number_has_a_range(string arguments, string? minimum, string? maximum)
        => Read.Parameter($"<input name='x' type='text' check='int' checkargs='{arguments}'/>").ShouldBe(
            new Parameter { Name = "x", Type = DataType.Integer, Minimum = Number(minimum), Maximum = Number(maximum) });

    [Fact]
    public void An_amount_has_a_range()
        => Read.Parameter("<input name='x' type='text' check='money' checkargs='0.01,'/>").ShouldBe(
            new Parameter { Name = "x", Type = DataType.Money, Minimum = 0.01m });

    [Fact]
    public void A_slider_is_a_number_of_its_range()
        => Read.Parameter("<slider name='x' min='1' max='8' step='1'/>").ShouldBe(
            new Parameter { Name = "x", Type = DataType.Integer, Minimum = 1, Maximum = 8 });

    [Fact]
    public void A_validator_without_a_type_is_kept()
        => Read.Parameter("<input name='x' type='text' check='domain' checkargs='allowaster'/>").ShouldBe(
            Text with { Check = "domain", CheckArguments = "allowaster" });

    [Theory]
    [InlineData("<input name='x' type='password'/>")]
    [InlineData("<input name='x' type='text' private='yes'/>")]
    public void A_password_and_what_is_private_are_secret(string control) => Read.Parameter(control).ShouldBe(Text with { Secret = true });

    [Fact]
    public void A_file_is_one() => Read.Parameter("<input name='x' type='file'/>").ShouldBe(new Parameter { Name = "x", File = true });

    [Fact]
    public void What_is_hidden_may_be_of_any_type()
        => Read.Parameter("<input name='x' type='hidden'/>").ShouldBe(new Parameter { Name = "x", Hidden = true });

    [Fact]
    public void Several_choices_are_parted_by_commas()
        => Read.Parameter("<select name='x' type='multiple'/>").ShouldBe(new Parameter { Name = "x", Type = DataType.Choice, Separator = Separator.Comma });

    [Theory]
    [InlineData("zoom='5'", Separator.Space)]
    [InlineData("delimiter=' '", Separator.Space)]
    [InlineData("delimiter=','", Separator.Comma)]
    [InlineData("delimiter=' ~ '", Separator.None)]
    [InlineData("delimiter=',' zoom='5'", Separator.Comma)]
    public void Several_values_are_parted_by_the_delimiter(string attributes, Separator separator)
        => Read.Parameter($"<input name='x' type='text' {attributes}/>").ShouldBe(Text with { Separator = separator });

    [Fact]
    public void A_text_area_has_several_lines() => Read.Parameter("<textarea name='x' rows='3'/>").ShouldBe(Text with { Multiline = true });

    [Theory]
    [InlineData("yes", true)]
    [InlineData("final", true)]
    [InlineData("blocking", true)]
    [InlineData("30", true)]
    [InlineData("no", false)]
    public void A_control_may_refresh_the_form(string setvalues, bool refresh)
        => Read.Parameter($"<input name='x' type='text' setvalues='{setvalues}'/>").ShouldBe(Text with { Refresh = refresh });

    [Fact]
    public void The_rest_is_kept_as_it_is()
        => Read.Parameter("<input name='x' type='text' required='yes' maxlength='9' mask='9{1,2}' convert='punycode' readonly='yes' unlimit='yes' level='user'/>")
            .ShouldBe(Text with
            {
                Required = true, MaxLength = 9, Mask = "9{1,2}", Convert = "punycode", ReadOnly = true, Unlimit = true, Level = "user",
            });

    [Theory]
    [InlineData("<input name='x' maxlength='9999999999'/>")]
    [InlineData("<input name='x' maxlength='-1'/>")]
    [InlineData("<input name='x' maxlength='many'/>")]
    public void A_length_that_is_none_is_dropped(string control) => Read.Parameter(control).ShouldBe(Text);

    [Theory]
    [InlineData("<period name='made'/>", "made")]
    [InlineData("<period/>", "period")]
    public void A_period_is_a_choice_and_two_dates(string control, string name)
        => Read.Parameters(control).ShouldBe(
        [
            new() { Name = name, Type = DataType.Choice },
            new() { Name = name + "start", Type = DataType.Date, When = [new(name, ["other"])] },
            new() { Name = name + "end", Type = DataType.Date, When = [new(name, ["other"])] },
        ]);

    [Fact]
    public void The_buttons_of_a_table_send_the_key_of_their_row()
        => Read.Parameter("<list name='rows' key='way'><col name='a' type='data'/><col name='b' type='button'/></list>").ShouldBe(
            new Parameter { Name = "way", Type = DataType.Choice, DynamicChoice = true });

    [Theory]
    [InlineData("<list name='rows' key='way'><col name='a' type='data'/></list>")]
    [InlineData("<desc name='d'/>")]
    [InlineData("<textdata name='d' type='msg'/>")]
    [InlineData("<htmldata name='d'/>")]
    [InlineData("<link name='d' target='_blank'/>")]
    [InlineData("<input type='text'/>")]
    public void What_only_shows_something_is_no_parameter(string control) => Read.Parameters($"<field name='x'>{control}</field>").ShouldBeEmpty();

    [Theory]
    [InlineData("elid")]
    [InlineData("snext")]
    public void What_every_function_takes_is_no_parameter_of_one(string name)
        => Read.Parameters($"<input name='{name}' type='hidden'/>").ShouldBeEmpty();

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
