using Mgr5.Runtime.Tests.Documents;

namespace Mgr5.Runtime.Tests;

/// <summary>Answers of real panels.</summary>
public sealed class RealAnswerTests
{
    private static PanelDocument Read(string file) => PanelDocument.Parse(File.ReadAllBytes(SharedData.Path($"responses/{file}")));

    public static TheoryData<string> Documents => new(
        "billmgr-xml-auth.xml", "billmgr-xml-authenticate.billmgr_otp.xml", "billmgr-xml-check.money.xml", "billmgr-xml-notify.xml",
        "billmgr-xml-payment.add.method.xml", "billmgr-xml-payment.add.pay.xml", "billmgr-xml-payment.add.xml", "billmgr-xml-payment.filter.xml",
        "billmgr-xml-payment.setinpay.xml", "billmgr-xml-payment.xml", "billmgr-xml-whoami.xml", "ispmgr-json-no-func.json",
        "ispmgr-json-session.newkey.json", "ispmgr-json-user.delete.json", "ispmgr-json-user.suspend.json", "ispmgr-json-webdomain.json",
        "ispmgr-xml-handler-email.resume.xml", "ispmgr4-xml-db_user.xml", "ispmgr4-xml-sysinfo.xml", "ispmgr4-xml-usagestat.xml");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_document_is_read(string file) => Read(file).Root.Name.ShouldBe("doc");

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
}
