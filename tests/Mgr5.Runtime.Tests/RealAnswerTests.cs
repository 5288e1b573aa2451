using Mgr5.Runtime.Tests.Documents;

namespace Mgr5.Runtime.Tests;

/// <summary>Answers of real panels.</summary>
public sealed class RealAnswerTests
{
    private static PanelDocument Read(string file) => PanelDocument.Parse(File.ReadAllBytes(SharedData.Path($"responses/{file}")));

    /// <summary>The documents, and what is in them: function, rows, cells of all rows, elements.</summary>
    public static TheoryData<string, string?, int, int, int> Contents => new()
    {
        { "billmgr-xml-auth.xml", "auth", 0, 0, 7 },
        { "billmgr-xml-authenticate.billmgr_otp.xml", "authenticate.billmgr_otp", 0, 0, 6 },
        { "billmgr-xml-check.money.xml", "check.money", 0, 0, 16 },
        { "billmgr-xml-notify.xml", "notify", 0, 0, 69 },
        { "billmgr-xml-payment.add.method.xml", "payment.add.method", 0, 0, 235 },
        { "billmgr-xml-payment.add.pay.xml", "payment.add.pay", 0, 0, 154 },
        { "billmgr-xml-payment.add.xml", "payment.add", 0, 0, 1 },
        { "billmgr-xml-payment.filter.xml", "payment.filter", 0, 0, 392 },
        { "billmgr-xml-payment.setinpay.xml", "payment.setinpay", 0, 0, 9 },
        { "billmgr-xml-payment.xml", "payment", 7, 143, 369 },
        { "billmgr-xml-whoami.xml", "whoami", 0, 0, 14 },
        { "ispmgr-json-no-func.json", null, 0, 0, 6 },
        { "ispmgr-json-session.newkey.json", "session.newkey", 0, 0, 7 },
        { "ispmgr-json-user.delete.json", "user.delete", 0, 0, 7 },
        { "ispmgr-json-user.suspend.json", "user.suspend", 0, 0, 7 },
        { "ispmgr-json-webdomain.json", "webdomain", 1, 15, 144 },
        { "ispmgr-xml-handler-email.resume.xml", "email.resume", 0, 0, 2 },
        { "ispmgr4-xml-db_user.xml", null, 1, 4, 7 },
        { "ispmgr4-xml-sysinfo.xml", null, 7, 14, 23 },
        { "ispmgr4-xml-usagestat.xml", null, 11, 22, 35 },
    };

    public static TheoryData<string> Documents => new(Contents.Select(static c => c.Data.Item1));

    [Theory]
    [MemberData(nameof(Contents))]
    public void Every_document_is_read_whole(string file, string? function, int rows, int cells, int elements)
    {
        PanelDocument answer = Read(file);

        answer.Root.Name.ShouldBe("doc");
        (answer.Function, answer.Rows.Count(), answer.Rows.Sum(static r => new PanelItem { Node = r }.Cells.Count()), Count(answer.Root))
            .ShouldBe((function, rows, cells, elements));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_document_is_the_same_however_it_comes(string file)
    {
        byte[] answer = File.ReadAllBytes(SharedData.Path($"responses/{file}"));
        string whole = Outcome.Of(PanelDocument.Parse(answer).Root);

        Outcome.OfPieces(answer, 1).ShouldBe(whole);
        if (file.Contains("xml", StringComparison.Ordinal))
        {
            Outcome.OfXmlReader(answer).ShouldBe(whole);
        }
    }

    [Fact]
    public void Every_document_is_named_above()
        => Directory.GetFiles(Path.GetDirectoryName(SharedData.Path("responses/ispmgr-text-webdomain.txt"))!)
            .Select(static f => Path.GetFileName(f))
            .Except(Documents.Select(static d => d.Data))
            .ShouldBe(["ispmgr-text-webdomain.txt", "billmgr-xml-auth-badpassword-malformed.xml"], ignoreOrder: true);

    [Fact]
    public void A_list_in_json_has_its_rows()
    {
        PanelDocument answer = Read("ispmgr-json-webdomain.json");
        PanelItem row = new() { Node = answer.Rows.First() };

        answer.Function.ShouldBe("webdomain");
        row["name"].ShouldBe("testsite.ru");
        row.Cell("database")!.Value.ShouldSatisfyAllConditions(
            static c => c.Value.ShouldBe("db_not_assigned"),
            static c => c.Text.ShouldBe("Notused"));
        row["ssl_issued_success"].ShouldBe("");
    }

    [Fact]
    public void A_list_in_xml_has_rows_of_different_cells_and_machine_values()
    {
        PanelDocument answer = Read("billmgr-xml-payment.xml");
        PanelItem[] rows = [.. answer.Rows.Select(static r => new PanelItem { Node = r })];

        rows.Length.ShouldBe(int.Parse(answer.Root.Child("p_elems")!.Text, System.Globalization.CultureInfo.InvariantCulture));
        rows.ShouldAllBe(static r => r.Cell("status")!.Value.Value != r.Cell("status")!.Value.Text);
        rows.Select(static r => r.Cells.Count()).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Rows_of_ISPmanager_4_have_a_banner_among_them()
    {
        PanelDocument answer = Read("ispmgr4-xml-usagestat.xml");

        answer.Rows.Count().ShouldBe(answer.Root.Children.Count - 1);
        new PanelItem { Node = answer.Rows.First() }.Cell("value")!.Value.Attribute("limit").ShouldBe("4950");
    }

    [Fact]
    public void A_form_has_values_and_options()
    {
        PanelForm form = Shown.FormOf<PanelForm>(Read("billmgr-xml-payment.filter.xml").Root);

        form.Options("restrictrefund").Select(static o => o.Value).ShouldContain("null");
        form["createdate"].ShouldBe("nodate");
    }

    [Theory]
    [InlineData("ispmgr-json-user.delete.json")]
    [InlineData("ispmgr-xml-handler-email.resume.xml")]
    [InlineData("billmgr-xml-payment.setinpay.xml")]
    [InlineData("billmgr-xml-payment.add.xml")]
    public void Done_is_done(string file)
    {
        PanelDocument answer = Read(file);

        answer.Error.ShouldBeNull();
        new PanelOk(answer).Text.ShouldBe("");
    }

    [Fact]
    public void A_refused_login_in_json_is_told()
    {
        PanelException e = PanelError.ToException(Read("ispmgr-json-no-func.json").Error!, "auth");

        e.ShouldBeOfType<PanelAuthenticationException>();
        (e.Object, e.Value).ShouldBe(("badpassword", "remote_addr: [203.0.113.9]"));
    }

    [Fact]
    public void A_document_that_is_not_well_formed_is_a_clear_error()
    {
        byte[] answer = File.ReadAllBytes(SharedData.Path("responses/billmgr-xml-auth-badpassword-malformed.xml"));

        Should.Throw<PanelFormatException>(() => PanelDocument.Parse(answer))
            .Message.ShouldBe("The answer is not well-formed XML: an end tag that does not end the innermost element (line 9, byte 380).");
    }

    [Fact]
    public void A_session_id_is_in_attribute_and_text()
    {
        PanelNode auth = Read("billmgr-xml-auth.xml").Root.Child("auth")!;

        auth.Attribute("id").ShouldBe(auth.Text);
    }

    private static int Count(PanelNode node) => 1 + node.Children.Sum(Count);
}
