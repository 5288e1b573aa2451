using System.Text;
using System.Xml.Linq;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Tests.Mgrctl;

/// <summary>What functions answer, in each format.</summary>
public sealed class MgrctlAnswerTests : MgrctlRun
{
    [Theory]
    [InlineData("domain", "name=customer-key active=customer-cell cost=customer-cell\n")]
    [InlineData("domain.edit", "name=customer-value\nactive=customer-value\nkind=customer-value\nowner=customer-value\ntoken=customer-hidden-value\n")]
    [InlineData("user.delete", "OK\n")]
    [InlineData("none", "ERROR missed(func)\n")]
    public void Text_is_what_a_terminal_gets(string function, string text) => Run("-m", "p", function).ShouldBe((0, text, ""));

    [Fact]
    public async Task Rows_in_text_are_laid_out_as_real_ones()
    {
        string[] cells = (await File.ReadAllLinesAsync(SharedData.Path("responses/ispmgr-text-webdomain.txt")))[0].Split(' ')[..2];
        string[] printed = Run("-m", "p", "domain").Output.Split(' ')[..2];

        cells.Concat(printed).ShouldAllBe(static c => c.Split('=', 2).Length == 2);
    }

    [Theory]
    [InlineData("-o", "xml")]
    [InlineData("-o", "devel")]
    public void A_panels_error_is_an_answer_like_others_with_exit_code_0(string option, string format)
    {
        Environment["MGRCTL_ACCESS"] = "domain";

        (int exitCode, string output, string errors) = Run("-m", "p", option, format, "domain", "lang=ru");

        (exitCode, errors).ShouldBe((0, ""));
        XElement document = XElement.Parse(output);
        document.Attributes().ShouldBeEmpty();
        XElement error = document.Elements().ShouldHaveSingleItem();
        error.Attributes().Select(static a => $"{a.Name}={a.Value}").ShouldBe(["type=access", "object=elid", "lang=ru"]);
        error.Elements().Select(static e => e.Name.LocalName).ShouldBe(["param", "param", "stack", "group", "msg"]);
    }

    [Fact]
    public void What_misses_an_object_answers_with_one()
    {
        Environment["MGRCTL_MISSED"] = "*";

        Run("-m", "p", "domain").Output.ShouldBe("ERROR missed(elid)\n");
        Run("-m", "p", "domain", "elid=1").Output.ShouldStartWith("name=");
    }

    [Theory]
    [InlineData("domain", "payment")]
    [InlineData("domain.edit", "payment.filter")]
    public async Task The_parts_of_a_description_stand_in_the_order_of_a_real_one(string function, string real)
    {
        string[] expected = [.. Parts(await File.ReadAllTextAsync(SharedData.Path($"responses/billmgr-xml-{real}.xml")))];
        string[] printed = [.. Parts(Run("-m", "p", "-o", "devel", function).Output)];

        expected.ShouldContain("tparams");
        printed.Intersect(expected).ShouldBe(expected.Intersect(printed));
        expected.Except(printed).ShouldBeEmpty("what a real one has, this one has");

        // Of a form the values have the names of the parameters, which are others here.
        static IEnumerable<string> Parts(string xml)
        {
            XElement document = XElement.Parse(xml);
            HashSet<string> fields = [.. document.Elements("metadata").Descendants().Where(static e => e.Name.LocalName is "input" or "select").Select(static e => (string)e.Attribute("name")!)];
            return document.Elements().Select(static e => e.Name.LocalName).Where(n => !fields.Contains(n)).Distinct();
        }
    }

    [Fact]
    public async Task The_root_has_what_a_real_one_has_in_xml()
    {
        string real = await File.ReadAllTextAsync(SharedData.Path("responses/billmgr-xml-payment.setinpay.xml"));

        Names(Run("-m", "p", "-o", "xml", "user.delete").Output).ShouldBe(Names(real));

        static IEnumerable<string> Names(string xml) => XElement.Parse(xml).Attributes().Select(static a => a.Name.LocalName);
    }

    [Fact]
    public void Xml_describes_nothing_and_is_named_by_the_parameter_too()
    {
        XElement document = XElement.Parse(Run("-m", "p", "domain.edit", "out=xml").Output);

        document.Element("metadata").ShouldBeNull();
        document.Element("tips").ShouldBeNull();
        document.Element("tparams")!.Elements().Select(static e => $"{e.Name}={e.Value}").ShouldBe(["out=xml", "func=domain.edit"]);
    }

    [Fact]
    public void Json_is_that_of_a_panel()
        => Run("-m", "p", "-o", "json", "user.delete", "elid=1").Output.ShouldSatisfyAllConditions(
            static json => json.ShouldStartWith("{\"doc\":{\"$lang\":\"en\",\"$func\":\"user.delete\","),
            static json => json.ShouldContain("\"ok\":{}"),
            static json => json.ShouldContain("\"tparams\":{\"elid\":{\"$\":\"1\"},\"func\":{\"$\":\"user.delete\"}}"));

    [Fact]
    public void A_format_that_there_is_not_is_an_error() => Run("-m", "p", "-o", "yaml", "domain").Output.ShouldContain("<error type=\"value\" object=\"out\"");

    [Fact]
    public void A_description_is_read_as_what_it_was_written_from()
    {
        DevelAnswer answer = DevelReader.Read(Encoding.UTF8.GetBytes(Run("-m", "p", "-o", "devel", "domain.edit").Output));

        answer.UnhandledNodes.ShouldBeEmpty();
        Function form = answer.Functions.ShouldHaveSingleItem();
        (form.Name, form.Kind, form.Title).ShouldBe(("domain.edit", FunctionKind.Form, "A domain"));
        Parameter[] parameters = [.. form.Parameters!.Value];
        parameters.Select(static p => (p.Name, p.Type, p.Title)).ShouldBe(
        [
            ("name", DataType.String, "Name"), ("active", DataType.Flag, "Active"), ("kind", DataType.Choice, "Kind"), ("owner", DataType.Choice, null),
            ("token", DataType.Unspecified, null),
        ]);
        Parameter name = parameters[0];
        (name.Required, name.MaxLength, name.Description).ShouldBe((true, 63, "As it is registered."));
        parameters[2].Values!.Value.Select(static v => (v.Value, v.Title)).ShouldBe([("m", "Master"), ("s", "Slave")]);
        parameters[3].DynamicChoice.ShouldBeTrue();
        parameters[4].Hidden.ShouldBeTrue();
    }

    [Fact]
    public void So_are_those_of_lists_and_reports()
    {
        Function list = DevelReader.Read(Encoding.UTF8.GetBytes(Run("-m", "p", "-o", "devel", "domain", "p_cnt=1").Output)).Functions.ShouldHaveSingleItem();
        (list.Kind, list.Key).ShouldBe((FunctionKind.List, "name"));
        list.Columns!.Value.Select(static c => (c.Name, c.Type, c.Title)).ShouldBe(
            [("name", DataType.Unspecified, "Name"), ("cost", DataType.Unspecified, null), ("active", DataType.Flag, null)]);

        Function report = DevelReader.Read(Encoding.UTF8.GetBytes(Run("-m", "p", "-o", "devel", "load").Output)).Functions.ShouldHaveSingleItem();
        report.Kind.ShouldBe(FunctionKind.Report);
    }
}
