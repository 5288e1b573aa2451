namespace Mgr5.Simulator.Tests;

public sealed class SimulatedListTests
{
    [Fact]
    public async Task Rows_are_found_and_removed_by_key()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedRow row = new() { ["name"] = "a" };
        SimulatedList list = panel.Simulator.List("webdomain").Add(row);

        list.ShouldBeSameAs(panel.Simulator.List("webdomain"));
        list.Find("a").ShouldBeSameAs(row);
        list.Find("b").ShouldBeNull();
        list.Remove("b").ShouldBeFalse();
        list.Remove("a").ShouldBeTrue();
        list.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_needs_a_key_of_its_own()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedList list = panel.Simulator.List("webdomain").Add(new() { ["name"] = "a" });

        Should.Throw<ArgumentException>(() => list.Add(new() { ["owner"] = "john" }));
        Should.Throw<ArgumentException>(() => list.Add(new() { ["name"] = "a" }));
        list.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_is_in_one_list_and_keeps_its_key_there()
    {
        await using TestPanel panel = await TestPanel.StartAsync();
        SimulatedRow row = new() { ["name"] = "a" };
        SimulatedList list = panel.Simulator.List("webdomain").Add(row);

        Should.Throw<InvalidOperationException>(() => row["name"] = "b");
        Should.Throw<ArgumentException>(() => panel.Simulator.List("domain").Add(row));

        list.Clear();
        row["name"] = "b";
        panel.Simulator.List("domain").Add(row);
        panel.Simulator.List("domain").Remove("b");
        row["name"] = "c";
        list.Add(row).Find("c").ShouldBeSameAs(row);
    }

    [Fact]
    public void Cells_are_set_replaced_and_taken_away()
    {
        SimulatedRow row = new() { ["a"] = "1", ["b"] = "2" };

        row["a"] = "3";
        row["b"] = null;
        row["c"] = (string?)null;

        row.Cells.Select(static c => $"{c.Key}={c.Value}").ShouldBe(["a=3"]);
        row["b"].ShouldBeNull();
        row.Text("b").ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("1")]
    public void A_cell_has_the_name_of_an_element(string name)
        => Should.Throw<ArgumentException>(() => new SimulatedRow { [name] = "x" });

    [Theory]
    [InlineData("webdomain.edit", null)]
    [InlineData("nothing", null)]
    [InlineData("domain.record", null)]
    [InlineData("domain.record", "")]
    [InlineData("webdomain", "example.com")]
    public async Task A_list_that_is_none_is_refused(string function, string? parent)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        Should.Throw<ArgumentException>(() => panel.Simulator.List(function, parent));
    }

    [Theory]
    [InlineData("webdomain.edit")]
    [InlineData("webdomain")]
    [InlineData("nothing")]
    public async Task A_form_that_does_not_stand_for_itself_is_refused(string function)
    {
        await using TestPanel panel = await TestPanel.StartAsync();

        Should.Throw<ArgumentException>(() => panel.Simulator.Form(function));
    }
}
