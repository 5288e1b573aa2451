using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>Answers that are no form: what was asked for says nothing of what came.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void A_list_is_a_list_under_the_name_that_was_asked_for()
    {
        Function list = Read.Devel("<doc func='domain'><metadata name='domain' type='list' key='name'/></doc>", "domain").Functions.ShouldHaveSingleItem();

        (list.Name, list.Kind).ShouldBe(("domain", FunctionKind.List));
        list.Steps.ShouldBeNull();
    }

    [Fact]
    public void An_error_names_no_function()
    {
        DevelAnswer answer = Read.Devel("<doc><error type='missed' object='elid'/></doc>", "domain.edit");

        answer.Functions.ShouldBeEmpty();
        answer.ErrorType.ShouldBe("missed");
    }

    [Fact]
    public void The_only_step_of_a_wizard_has_a_wizard_still()
        => Read.Devel("<doc func='order.first'><metadata name='order.first' type='form'/><steps><step name='order.first'/></steps></doc>", "order")
            .Functions.Single(static f => f.Name == "order").Steps.ShouldBe(["order.first"]);

    [Fact]
    public void Options_belong_to_the_select_of_exactly_that_name()
    {
        Function form = Read.Devel("""
            <doc func='f'><metadata name='f' type='form'><form><field name='a'><select name='mode'/><select name='Mode'/></field></form></metadata>
            <slist name='mode'><val key='a' msg='yes'>A</val></slist><slist name='Mode'><val key='b' msg='yes'>B</val></slist></doc>
            """).Functions.ShouldHaveSingleItem();

        form.Parameters!.Value.Select(static p => (p.Name, p.Values!.Value.Single().Value)).ShouldBe([("mode", "a"), ("Mode", "b")]);
    }
}
