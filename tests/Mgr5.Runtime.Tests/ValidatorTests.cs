namespace Mgr5.Runtime.Tests;

public sealed class ValidatorTests
{
    private readonly ScriptedPanel _panel = new() { Answer = "<doc func=\"check.money\"><value>10.00</value><tparams><value>10</value></tparams></doc>" };

    [Fact]
    public async Task A_value_comes_back_as_the_panel_writes_it()
    {
        (await new CheckMoneyFunction(_panel).ValidateAsync("10", "0.01,", new() { ["name"] = "amount", ["funcname"] = "payment.add", ["value"] = "x" }))
            .ShouldBe("10.00");
        (await new CheckMoneyFunction(_panel).ValidateAsync("10")).ShouldBe("10.00");

        _panel.Queries.ShouldBe(["args=0.01,&func=check.money&funcname=payment.add&name=amount&value=10", "func=check.money&value=10"]);
    }

    [Theory]
    [InlineData("<doc/>", "10")]
    [InlineData("<doc><ok/></doc>", "10")]
    [InlineData("<doc><value/></doc>", "")]
    [InlineData("""{"doc":{"value":{"$":"10.00"}}}""", "10.00")]
    public async Task A_panel_that_says_no_value_takes_it_as_it_is(string answer, string expected)
    {
        _panel.Answer = answer;

        (await new CheckMoneyFunction(_panel).ValidateAsync("10")).ShouldBe(expected);
    }

    [Fact]
    public async Task A_value_that_does_not_pass_is_an_error_that_names_it()
    {
        _panel.Answer = "<doc><error type=\"value\" object=\"amount\"><param name=\"value\">x</param></error></doc>";

        PanelException e = await Should.ThrowAsync<PanelException>(() => new CheckMoneyFunction(_panel).ValidateAsync("x"));

        (e.Func, e.Type, e.Object, e.Value).ShouldBe(("check.money", PanelErrorType.Value, "amount", "x"));
    }

    [Fact]
    public void There_has_to_be_a_value() => Should.Throw<ArgumentNullException>(() => new CheckMoneyFunction(_panel).ValidateAsync(null!));
}
