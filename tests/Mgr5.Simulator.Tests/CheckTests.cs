namespace Mgr5.Simulator.Tests;

public sealed class CheckTests
{
    [Theory]
    [InlineData("money", "value=10", "10.00")]
    [InlineData("money", "value=%2010.5%20&args=0.01,", "10.50")]
    [InlineData("money", "value=0&args=0.01,", null)]
    [InlineData("money", "value=x", null)]
    [InlineData("int", "value=007", "7")]
    [InlineData("int", "value=5&args=1,4", null)]
    [InlineData("int", "value=0&args=1,4", null)]
    [InlineData("int", "value=4&args=1,4", "4")]
    [InlineData("int", "value=1.5", null)]
    [InlineData("email", "value=john@example.com", "john@example.com")]
    [InlineData("email", "value=john", null)]
    [InlineData("domain", "value=пример.example", "пример.example")]
    [InlineData("domain", "value=-a.example", null)]
    [InlineData("domain", "value=a..example", null)]
    [InlineData("ip", "value=203.0.113.7", "203.0.113.7")]
    [InlineData("ip", "value=203.0.113.700", null)]
    [InlineData("date", "value=2024-02-29", "2024-02-29")]
    [InlineData("date", "value=2023-02-29", null)]
    [InlineData("mine", "value=anything", "anything")]
    [InlineData("int", "value=", "")]
    [InlineData("int", "", "")]
    public async Task A_value_is_answered_as_it_would_be_stored_or_refused(string check, string query, string? expected)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        var answer = await panel.AskAsync($"func=check.{check}&name=field&{query}");

        answer.Text("value").ShouldBe(expected);
        (answer.Error()?.StartsWith("value/field=", StringComparison.Ordinal)).ShouldBe(expected is null ? true : null);
    }
}
