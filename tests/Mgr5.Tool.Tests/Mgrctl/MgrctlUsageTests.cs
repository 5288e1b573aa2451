namespace Mgr5.Tool.Tests.Mgrctl;

/// <summary>The arguments: <c>[-m M] [-u | -i [F] [lang=L] | -l | [-o FORMAT] [-R | F [P=V …]] [-e 'P=$E' …]]</c>.</summary>
public sealed class MgrctlUsageTests : MgrctlRun
{
    [Theory]
    [InlineData]
    [InlineData("-m")]
    [InlineData("-m", "p")]
    [InlineData("-m", "p", "-o")]
    [InlineData("-m", "p", "-o", "xml")]
    [InlineData("-m", "p", "-x")]
    [InlineData("-m", "p", "-i", "-l")]
    [InlineData("-m", "p", "-l", "-u")]
    [InlineData("-m", "p", "-l", "domain")]
    [InlineData("-m", "p", "-u", "-o", "xml")]
    [InlineData("-m", "p", "-i", "-o", "xml")]
    [InlineData("-m", "p", "-i", "domain", "elid=1")]
    [InlineData("-m", "p", "domain", "positional")]
    [InlineData("-m", "p", "elid=1", "domain")]
    [InlineData("-m", "p", "domain", "=1")]
    [InlineData("-m", "p", "domain", "-e")]
    [InlineData("-m", "p", "domain", "-e", "elid=SECRET")]
    [InlineData("-m", "p", "domain", "-e", "elid=$")]
    [InlineData("-m", "p", "domain", "-e", "=$SECRET")]
    public void Other_arguments_are_refused(params string[] args)
    {
        (int exitCode, string output, string errors) = Run(args);

        (exitCode, output).ShouldBe((1, ""));
        errors.ShouldStartWith("usage: mgrctl ");
    }

    [Theory]
    [InlineData("-m", "p", "-i")]
    [InlineData("-m", "p", "-i", "lang=en")]
    [InlineData("-m", "p", "-i", "domain")]
    [InlineData("-m", "p", "-i", "domain", "lang=ru")]
    [InlineData("-m", "p", "domain")]
    [InlineData("-o", "xml", "-m", "p", "domain", "elid=1", "p_cnt=1")]
    [InlineData("-m", "p", "-o", "devel", "-R", "domain", "name=a=b")]
    [InlineData("-m", "p", "domain", "name=", "-e", "elid=$SECRET", "-e", "plid=$OTHER")]
    public void These_are_answered(params string[] args)
    {
        (int exitCode, string output, string errors) = Run(args);

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("-l")]
    [InlineData("-u")]
    [InlineData("-R")]
    public void Suspending_resuming_and_restarting_print_nothing(string option) => Run("-m", "p", option).ShouldBe((0, "", ""));

    [Fact]
    public void Without_m_it_is_the_core() => Run("-i").ShouldBe((1, "", "there is no panel core here\n"));

    [Fact]
    public void A_panel_of_another_name_is_not_there() => Run("-m", "q", "-i").ShouldBe((1, "", "there is no panel q here\n"));

    [Fact]
    public void A_value_can_come_from_the_environment()
    {
        Environment["SECRET"] = "from the environment";

        Run("-m", "p", "-o", "xml", "domain.edit", "-e", "passwd=$SECRET", "-e", "unset=$NOT_SET", "literal=$SECRET").Output.ShouldSatisfyAllConditions(
            static xml => xml.ShouldContain("<passwd>from the environment</passwd>"),
            static xml => xml.ShouldContain("<unset></unset>"),
            static xml => xml.ShouldContain("<literal>$SECRET</literal>"));
    }
}
