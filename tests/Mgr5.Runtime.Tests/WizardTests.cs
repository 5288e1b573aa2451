namespace Mgr5.Runtime.Tests;

public sealed class WizardTests
{
    private const string PlanStep =
        "<doc func=\"order.plan\"><plan>s</plan><note/><pin2/><passwd>***</passwd><snext>ok</snext><steps><step name=\"order.plan\">Plan</step></steps><tparams/></doc>";

    private const string TermStep =
        "<doc func=\"order.term\"><plid/><elid>9</elid><plan>M</plan><term>1</term><passwd>***</passwd><terms><a/></terms><slist name=\"term\"><val key=\"1\"/></slist></doc>";

    private readonly ScriptedPanel _panel = new() { Answer = PlanStep };

    private OrderFunction Order => new(_panel);

    private async Task<OrderPlanForm> StartAsync()
    {
        OrderPlanForm form = (await Order.StartAsync(new() { ["project"] = "7", ["passwd"] = "hunter2" }, parent: "p")).ShouldBeOfType<OrderStep.Plan>().Form;
        form.Plan = "m";
        _panel.Answer = TermStep;
        return form;
    }

    private async Task<PanelForm> SecondStepAsync() => (await Order.NextAsync(await StartAsync())).ShouldBeOfType<OrderStep.Other>().Form;

    [Fact]
    public async Task Starting_asks_for_the_first_step_that_applies()
    {
        OrderStep step = await Order.StartAsync(new() { ["project"] = "7" }, "5", "p", new() { Su = "john" });

        step.ShouldBeOfType<OrderStep.Plan>().Form.Plan.ShouldBe("s");
        _panel.Sent.ShouldBe("elid=5&func=order&plid=p&project=7&su=john");
    }

    [Fact]
    public async Task A_step_is_submitted_under_its_own_function_with_all_values()
    {
        OrderPlanForm form = await StartAsync();

        await Order.NextAsync(form);

        _panel.Sent.ShouldBe("clicked_button=next&func=order.plan&note=&passwd=hunter2&pin2=&plan=m&plid=p&project=7&snext=ok&sok=ok");
    }

    [Fact]
    public async Task Values_of_earlier_steps_are_carried()
    {
        PanelForm form = await SecondStepAsync();
        form["term"] = "12";

        (form["project"], form["plan"], form["note"], form["passwd"]).ShouldBe(("7", "M", "", "hunter2"));
        form.Options("term").Count.ShouldBe(1);
        await Order.NextAsync(form, new() { Button = "basket" });
        _panel.Sent.ShouldBe(
            "clicked_button=basket&elid=9&func=order.term&note=&passwd=hunter2&pin2=&plan=M&plid=p&project=7&snext=ok&sok=ok&term=12");
    }

    [Fact]
    public async Task Going_back_submits_nothing_and_forgets_nothing()
    {
        PanelForm form = await SecondStepAsync();
        form["term"] = "12";
        _panel.Answer = PlanStep;

        OrderPlanForm back = (await Order.BackAsync(form)).ShouldBeOfType<OrderStep.Plan>().Form;

        _panel.Sent.ShouldBe("clicked_button=back&elid=9&func=order.term&note=&passwd=hunter2&pin2=&plan=M&plid=p&project=7&sback=ok&term=12");
        (back["term"], back.Plan).ShouldBe(("12", "s"));
        await Order.NextAsync(back);
        _panel.Sent.ShouldBe("clicked_button=next&elid=9&func=order.plan&note=&passwd=hunter2&pin2=&plan=s&plid=p&project=7&snext=ok&sok=ok&term=12");
    }

    [Fact]
    public async Task Finishing_says_by_which_button()
    {
        PanelForm form = await SecondStepAsync();
        _panel.Answer = "<doc func=\"order.term\"><id>42</id><ok type=\"url\">/pay</ok><tparams/></doc>";

        PanelOk ok = (await Order.FinishAsync(form)).ShouldBeOfType<OrderStep.Done>().Ok;

        (ok.Id, ok.Text).ShouldBe(("42", "/pay"));
        _panel.Sent.ShouldBe("clicked_button=finish&elid=9&func=order.term&note=&passwd=hunter2&pin2=&plan=M&plid=p&project=7&sok=ok&term=1");
    }

    [Fact]
    public async Task Finishing_at_a_step_that_has_a_next_one_says_so()
    {
        OrderPlanForm form = await StartAsync();

        await Order.FinishAsync(form, "topaysystem", new() { Lang = "ru" });

        _panel.Sent.ShouldBe("clicked_button=topaysystem&func=order.plan&lang=ru&note=&passwd=hunter2&pin2=&plan=m&plid=p&project=7&snext=ok&sok=ok");
    }

    [Fact]
    public async Task A_step_as_a_request_sends_all_too()
    {
        OrderPlanForm form = await StartAsync();

        form.ToRequest().Sent().ShouldBe("note=&passwd=hunter2&pin2=&plan=m&project=7");
        (form with { Plan = "l" }).Sent().ShouldBe("note=&passwd=hunter2&pin2=&plan=l&project=7");
    }

    [Theory]
    [InlineData("<doc/>", null)]
    [InlineData("<doc func=\"order\"/>", null)]
    [InlineData("<doc func=\"order\"><tparams><a>1</a></tparams><saved_filters/></doc>", null)]
    [InlineData("<doc func=\"order\"><ok/><id>5</id></doc>", null)]
    [InlineData("<doc func=\"order.a\"><x/></doc>", "order.a")]
    [InlineData("<doc func=\"order.a\"><snext>ok</snext></doc>", "order.a")]
    [InlineData("<doc func=\"order.a\"><metadata/></doc>", "order.a")]
    [InlineData("<doc><x/></doc>", "order")]
    [InlineData("""{"doc":{"$func":"order.a","x":{}}}""", "order.a")]
    [InlineData("""{"doc":{"$func":"order.a","ok":{},"x":{}}}""", null)]
    public void An_answer_is_a_step_or_done(string answer, string? function)
    {
        PanelStepAnswer step = new(new(Shown.Node(answer)), new("order"));

        step.Function.ShouldBe(function);
        if (function is null)
        {
            step.Ok.ShouldNotBeNull();
            Should.Throw<InvalidOperationException>(() => step.Form<PanelForm>());
        }
        else
        {
            step.Form<PanelForm>().Node.Name.ShouldBe("doc");
            Should.Throw<InvalidOperationException>(() => step.Ok);
        }
    }

    [Fact]
    public void Nothing_is_sent_for_what_is_no_step()
    {
        Action[] calls =
        [
            () => Order.NextAsync(null!),
            () => Order.BackAsync(new Stranger()),
            () => Order.FinishAsync(new PanelForm(), ""),
            () => Order.FinishAsync(new PanelForm { ["sok"] = "ok" }),
            () => Order.StartAsync(id: ""),
            () => Order.StartAsync(new() { ["elid"] = "5" }),
        ];

        foreach (Action call in calls)
        {
            Should.Throw<ArgumentException>(call);
        }

        _panel.Queries.ShouldBeEmpty();
    }

    private sealed class Stranger : IPanelForm
    {
        public PanelNode Node => Shown.Node("<doc/>");

        public IReadOnlyList<PanelOption> Options(string name) => [];
    }
}
