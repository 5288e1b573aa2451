using System.Text;

namespace Mgr5.Runtime.Tests;

public sealed class ErrorTests
{
    private static PanelException Error(string error)
        => PanelError.ToException(PanelDocument.Parse(Encoding.UTF8.GetBytes($"<doc>{error}</doc>")).Error!, "web.edit");

    [Fact]
    public void Everything_that_the_panel_says_is_there()
    {
        PanelException e = Error("""
            <error type="exists" object="user" lang="en" code="1">
              <param name="object" type="msg" msg="User">user</param><param name="value">john</param>
              <stack><action level="30" user="root">user.add</action><action level="30" user="root">user.edit</action></stack>
              <group>Trouble with __value__</group><detail>More</detail><msg>__object__ with '__value__' is there</msg>
            </error>
            """);

        e.ShouldBeOfType<PanelException>();
        (e.Type, e.Object, e.Value, e.Code, e.Func).ShouldBe(("exists", "user", "john", 1, "web.edit"));
        (e.Group, e.Detail).ShouldBe(("Trouble with john", "More"));
        e.Parameters["object"].ShouldBe("user");
        e.Stack.ShouldBe(["user.add", "user.edit"]);
        e.Message.ShouldBe("web.edit: user with 'john' is there (exists user)");
    }

    [Theory]
    [InlineData("<error>A message.</error>", "", null, "web.edit: A message.")]
    [InlineData("<error/>", "", null, "web.edit: the panel refused without a reason")]
    [InlineData("<error type=\"limit\"/>", "limit", null, "web.edit: the panel refused (limit)")]
    [InlineData("<error><type>value</type><text>Bad</text></error>", "value", null, "web.edit: Bad (value)")]
    [InlineData("<error code=\"3\" obj=\"site\"/>", "missed", "site", "web.edit: the panel refused (missed site)")]
    [InlineData("<error code=\"4\" val=\"x\"/>", "value", null, "web.edit: the panel refused (value)")]
    public void Degenerate_errors_are_errors(string error, string type, string? @object, string message)
    {
        PanelException e = Error(error);

        (e.Type, e.Object, e.Message).ShouldBe((type, @object, message));
    }

    [Theory]
    [InlineData("<error type=\"auth\" object=\"badpassword\"/>")]
    [InlineData("<authfail/>")]
    public void A_refused_login_has_its_own_type(string error) => Error(error).ShouldBeOfType<PanelAuthenticationException>();

    [Theory]
    [InlineData("<error type=\"access\"/>")]
    [InlineData("<error code=\"6\"/>")]
    public void Missing_rights_have_their_own_type(string error) => Error(error).ShouldBeOfType<PanelAccessException>();

    [Fact]
    public void A_password_that_was_refused_is_not_repeated()
    {
        PanelException e = Error("""<error type="value" object="passwd"><param name="value">hunter2</param><detail>hunter2 is weak</detail><msg>__value__ is weak: hunter2</msg></error>""");

        e.ToString().ShouldNotContain("hunter2");
        e.Detail.ShouldBeNull();
        e.Value.ShouldBe("***");
        e.Message.ShouldBe("web.edit: the panel refused (value passwd)");
    }

    [Fact]
    public void What_only_the_snapshot_knows_as_a_secret_is_one_in_errors_too()
    {
        PanelNode error = PanelDocument.Parse("""<doc><error type="value" object="pin"><param name="value">1234</param><param name="pin">1234</param><msg>1234</msg></error></doc>"""u8.ToArray()).Error!;

        PanelException e = PanelError.ToException(error, "f", static name => name == "pin");

        e.ToString().ShouldNotContain("1234");
        e.Parameters["pin"].ShouldBe("***");
    }

    [Fact]
    public void Placeholders_are_filled_from_the_attribute_too_and_from_what_the_message_is_made_of()
    {
        Error("""<error type="exists" object="user"><param name="value">john</param><msg>__object__ '__value__' is there, __other__</msg></error>""")
            .Message.ShouldBe("web.edit: user 'john' is there, __other__ (exists user)");
        Error("""<error type="xml" object="xpath"><param name="object" type="msg" msg="Error in '__value__'">xpath</param><param name="value">a/b</param></error>""")
            .Message.ShouldBe("web.edit: Error in 'a/b' (xml xpath)");
    }

    [Fact]
    public void Values_of_placeholders_have_no_placeholders()
    {
        IEnumerable<string> doubling = Enumerable.Range(0, 20).Select(static i => $"<param name=\"p{i}\">__p{i + 1}____p{i + 1}__</param>");

        PanelException e = Error($"<error type=\"x\">{string.Concat(doubling)}<param name=\"p20\">end</param><msg>__p0__ ___p20___ __</msg></error>");

        e.Message.ShouldBe("web.edit: __p1____p1__ _end_ __ (x)");
    }

    [Fact]
    public void A_message_that_values_would_make_endless_keeps_its_placeholders()
    {
        PanelException e = Error($"<error><param name=\"v\">{new string('x', 40_000)}</param><msg>__v__ __v__ __v__</msg></error>");

        e.Message.ShouldBe($"web.edit: {new string('x', 40_000)} __v__ __v__");
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "exists")]
    [InlineData(3, "missed")]
    [InlineData(4, "value")]
    [InlineData(5, "limit")]
    [InlineData(6, "access")]
    [InlineData(7, "")]
    [InlineData(8, "")]
    public void The_numbers_of_ISPmanager_4_are_types_where_there_is_one(int code, string type)
    {
        PanelException e = Error($"<error code=\"{code}\">text</error>");

        (e.Type, e.Code).ShouldBe((type, code));
        e.Message.ShouldStartWith("web.edit: text");
    }

    [Theory]
    [InlineData("extraconfirm")]
    [InlineData("referer_confirm")]
    public void An_error_that_asks_has_its_own_type(string type) => Error($"<error type=\"{type}\"/>").ShouldBeOfType<PanelConfirmationException>();

    [Fact]
    public void An_address_that_is_not_allowed_has_its_own_type_of_a_refused_login()
        => Error("<error type=\"auth\" object=\"badip\"/>").ShouldBeOfType<PanelAddressException>().ShouldBeAssignableTo<PanelAuthenticationException>();

    [Fact]
    public void What_was_sent_as_a_secret_is_said_nowhere_whatever_the_panel_says()
    {
        PanelNode error = PanelDocument.Parse("""
            <doc><error type="value" object="form" val="hunter2"><param name="value">hunter2</param><param name="x">a hunter2 b</param>
            <group>hunter2!</group><detail>hunter2?</detail><msg>'__x__', on</msg></error></doc>
            """u8.ToArray()).Error!;

        PanelException e = PanelError.ToException(error, "f", static _ => false, ["hunter2", "on"]);

        SecretScan scan = new("hunter2");
        scan.Add(e);
        scan.ShouldBeClean();
        e.Message.ShouldBe("f: 'a *** b', on (value form)");
    }

    [Fact]
    public void Of_two_secrets_that_begin_alike_nothing_stays()
        => Refusal("<msg>hunter2 and hunter2-new</msg>", "hunter2", "hunter2-new").Message.ShouldBe("f: *** and *** (value form)");

    [Fact]
    public void A_secret_is_not_what_an_error_is_about_either()
    {
        PanelException e = PanelError.ToException(
            PanelDocument.Parse("""<doc><error type="value" object="{&quot;passwd&quot;:&quot;hunter2&quot;}"><stack><action>f(hunter2)</action></stack></error></doc>"""u8.ToArray()).Error!,
            "f",
            static _ => false,
            ["hunter2"]);

        SecretScan scan = new("hunter2");
        scan.Add(e);
        scan.ShouldBeClean();
    }

    private static PanelException Refusal(string says, params string[] secrets) => PanelError.ToException(
        PanelDocument.Parse(Encoding.UTF8.GetBytes($"<doc><error type=\"value\" object=\"form\">{says}</error></doc>")).Error!, "f", static _ => false, secrets);

    [Fact]
    public void An_error_in_json_is_the_same()
    {
        PanelNode error = PanelDocument.Parse("""
            {"doc":{"error":{"$type":"auth","$object":"badpassword","$lang":"en","detail":{"$":"Long"},"msg":{"$":"Invalid "},
             "param":[{"$name":"object","$type":"msg","$":"badpassword"},{"$name":"value","$":"remote_addr: [203.0.113.9]"}],
             "stack":{"action":{"$level":"30","$":"auth"}}}}}
            """u8.ToArray()).Error!;

        PanelException e = PanelError.ToException(error, "auth");

        e.ShouldBeOfType<PanelAuthenticationException>();
        (e.Object, e.Value, e.Detail, e.Message).ShouldBe(("badpassword", "remote_addr: [203.0.113.9]", "Long", "auth: Invalid (auth badpassword)"));
        e.Stack.ShouldBe(["auth"]);
    }
}
