namespace Mgr5.Runtime.Tests;

/// <summary>A form: what was shown, overlaid with what was set, and what of that is sent.</summary>
public sealed class FormTests
{
    private const string Everything =
        "<name>a</name><active>on</active><count>007</count><price>10.50</price><since>2024-04-24</since><seen>2024-04-24 10:33</seen>"
        + "<quota/><mode>fast</mode><aliases>a b  c</aliases><options>x</options><options>y</options><addon_961>on</addon_961>"
        + "<state>ok</state><pin>***</pin><stamp>s1</stamp><token>t1</token>";

    // What is sent whatever was changed.
    private const string Hidden = "stamp=s1&token=t1";

    private static SiteEditForm Form() => Shown.Form<SiteEditForm>(Everything);

    private static string Sent(Action<SiteEditForm> change)
    {
        SiteEditForm form = Form();
        change(form);
        form.ToRequest().Sent().ShouldBe(form.Sent());
        return form.Sent();
    }

    [Fact]
    public void Values_are_what_was_shown()
    {
        SiteEditForm form = Form();

        (form.Name, form.Active, form.Count, form.Price, form.State).ShouldBe(("a", true, 7, 10.50m, "ok"));
        (form.Since, form.Seen).ShouldBe((new DateOnly(2024, 4, 24), new DateTime(2024, 4, 24, 10, 33, 0)));
        (form.Quota, form.Mode).ShouldBe((PanelLimit.Unlimited, SiteEditMode.Fast));
        form.Aliases.ShouldBe(["a", "b", "c"]);
        form.Extras.ShouldBe(["x", "y"]);
        (form["name"], form["nothing"], form["options"]).ShouldBe(("a", null, "x,y"));
        form.AddonOf["961"].ShouldBe("on");
        form.Names.ShouldContain("state");
    }

    [Fact]
    public void Values_that_were_set_lie_over_those_shown()
    {
        SiteEditForm form = Form() with { Name = "b", Active = false, Count = 8, Quota = 5, Extras = ["z"] };
        form.AddonOf[961] = "off";
        form["mode"] = "slow";

        (form.Name, form.Active, form.Count, form.Quota, form["mode"], form.Mode?.Value).ShouldBe(("b", false, 8, 5, "slow", "slow"));
        (form.AddonOf["961"], form.Since).ShouldBe(("off", new DateOnly(2024, 4, 24)));
        form.Extras.ShouldBe(["z"]);
    }

    [Fact]
    public void Nothing_but_hidden_inputs_goes_back_unchanged() => Form().Sent().ShouldBe(Hidden);

    [Fact]
    public void What_was_changed_is_sent()
        => Sent(static f =>
        {
            f.Name = "b";
            f.Active = false;
            f.Quota = 5;
            f.Extras = [];
            f.AddonOf["7"] = "on";
            f["new"] = "";
        }).ShouldBe($"active=off&addon_7=on&name=b&new=&options=&quota=5&{Hidden}");

    [Fact]
    public void To_set_what_was_shown_is_no_change_however_it_was_written()
        => Sent(static f =>
        {
            f.Name = "a";
            f.Active = true;
            f.Count = 7;
            f.Price = 10.5m;
            f.Since = new(2024, 4, 24);
            f.Seen = new(2024, 4, 24, 10, 33, 0);
            f.Quota = PanelLimit.Unlimited;
            f.Mode = "fast";
            f.Aliases = ["a", "b", "c"];
            f.Extras = ["x", "y"];
            f["options"] = "x,y";
            f.AddonOf["961"] = "on";
        }).ShouldBe(Hidden);

    [Fact]
    public void To_set_what_was_shown_undoes_a_change()
        => Sent(static f =>
        {
            (f.Name, f.Active, f.Extras) = ("b", false, []);
            (f.Name, f.Active, f.Extras) = ("a", true, ["x", "y"]);
        }).ShouldBe(Hidden);

    [Fact]
    public void Null_takes_a_change_back()
    {
        SiteEditForm form = Form();
        (form.Name, form.Active, form.Aliases, form.Mode, form["new"]) = ("b", false, [], "slow", "x");
        form.AddonOf["961"] = "off";

        (form.Name, form.Active, form.Aliases, form.Mode, form["new"]) = (null, null, null, null, null);
        form.AddonOf["961"] = null;

        (form.Name, form.Active, form["new"], form.AddonOf["961"]).ShouldBe(("a", true, null, "on"));
        form.Sent().ShouldBe(Hidden);
    }

    [Fact]
    public void What_is_shown_in_place_of_a_secret_goes_back_only_if_it_was_set()
    {
        Sent(static f => f.Name = "b").ShouldNotContain("pin");
        Sent(static f => f.Password = "hunter2").ShouldBe($"pin=hunter2&{Hidden}");
        Sent(static f => f.Password = "***").ShouldBe($"pin=***&{Hidden}");
    }

    [Fact]
    public void A_form_that_no_snapshot_knows_has_no_hidden_inputs()
    {
        PanelForm form = Shown.Form(Everything);
        form["name"] = "b";

        form.Sent().ShouldBe("name=b");
        form.ToRequest().Sent().ShouldBe("name=b");
    }

    [Fact]
    public void A_copy_of_a_form_is_its_own()
    {
        SiteEditForm first = Form();
        SiteEditForm second = first with { Name = "b" };
        second["new"] = "x";

        (first.Name, second.Name, first["new"], second.State).ShouldBe(("a", "b", null, "ok"));
        (first with { }).ShouldBe(first);
        first.ShouldNotBe(second);
    }

    [Fact]
    public void Forms_are_equal_by_what_is_in_them_now()
    {
        SiteEditForm changed = Form() with { Name = "b" };
        SiteEditForm shown = Shown.Form<SiteEditForm>(Everything.Replace("<name>a", "<name>b", StringComparison.Ordinal));

        changed.ShouldBe(shown);
        changed.GetHashCode().ShouldBe(shown.GetHashCode());
        changed.ShouldNotBe(Form());
        Shown.Form<SiteEditForm>(Everything, "1").ShouldNotBe(Shown.Form<SiteEditForm>(Everything, "2"));
        Shown.Form<SiteEditForm>("<options>x</options><options>y</options>").ShouldNotBe(Shown.Form<SiteEditForm>("<options>x</options>"));
    }

    [Fact]
    public void What_is_made_of_forms_of_two_objects_is_not_equal()
    {
        SiteEditRequest first = Shown.Form<SiteEditForm>(Everything, "1").ToRequest();

        first.ShouldNotBe(Shown.Form<SiteEditForm>(Everything, "2").ToRequest());
        first.ShouldBe(Shown.Form<SiteEditForm>(Everything, "1").ToRequest());
    }

    [Fact]
    public void A_form_prints_its_values_and_no_secret_and_no_furniture()
    {
        PanelForm form = Shown.Form("<elid>7</elid><passwd>hunter2</passwd><note/><tparams><out>xml</out></tparams><slist name=\"a\"/>");
        form["note"] = "n";
        form["new"] = "x";

        form.ToString().ShouldBe("PanelForm { elid = 7, passwd = ***, note = n, new = x }");
        (Form() with { Password = "hunter2" }).ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void Options_are_in_the_panels_order_and_may_lack_a_key()
    {
        PanelForm form = Shown.Form("<slist name=\"a\"><val key=\"null\" msg=\"yes\">-- none --</val><val key=\"2\">two</val><msg>three</msg></slist>");

        form.Options("a").ShouldBe([new("null", "-- none --"), new("2", "two"), new("three", "three")]);
        form.Options("b").ShouldBeEmpty();
        new PanelForm().Options("a").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<doc><a>1</a><m>x</m><m>y</m><slist name=\"s\"><val key=\"k\">K</val></slist><tparams/></doc>")]
    [InlineData("""{"doc":{"a":{"$":"1"},"m":[{"$":"x"},{"$":"y"}],"slist":{"$name":"s","val":{"$key":"k","$":"K"}},"tparams":{}}}""")]
    [InlineData("""{"doc":{"a":[{"$":"1"}],"m":[{"$":"x"},{"$":"y"}],"slist":[{"$name":"s","val":[{"$key":"k","$":"K"}]}],"tparams":{}}}""")]
    public void Every_format_gives_the_same_form(string document)
    {
        PanelForm form = Shown.FormOf<PanelForm>(Shown.Node(document));

        form.ToString().ShouldBe("PanelForm { a = 1, m = x, m = y }");
        (form["a"], form["m"]).ShouldBe(("1", "x,y"));
        form.Options("s").ShouldBe([new("k", "K")]);
    }

    [Fact]
    public async Task A_form_is_submitted_for_what_it_was_read_for()
    {
        ScriptedPanel panel = new() { Answer = "<doc><elid>5</elid><ttl>60</ttl></doc>" };
        NodeSettingsFunction settings = new(panel);
        PanelForm form = await settings.GetAsync("5", "example.com");
        form["ttl"] = "90";

        await settings.SubmitAsync(form);
        await settings.SubmitAsync(form.ToRequest());
        await settings.SubmitAsync(form, "6");
        await settings.SubmitAsync(form, parent: "example.org");

        panel.Queries.Skip(1).ShouldBe(
            [
                "elid=5&func=site.node.settings&plid=example.com&sok=ok&ttl=90", "elid=5&func=site.node.settings&plid=example.com&sok=ok&ttl=90",
                "elid=6&func=site.node.settings&plid=example.com&sok=ok&ttl=90", "elid=5&func=site.node.settings&plid=example.org&sok=ok&ttl=90",
            ]);
    }

    [Fact]
    public async Task A_form_says_what_it_is_about_where_the_call_did_not()
    {
        ScriptedPanel panel = new() { Answer = "<doc><elid>john</elid><plid/></doc>" };
        SettingsFunction settings = new(panel);

        await settings.SubmitAsync(await settings.GetAsync());

        panel.Sent.ShouldBe("elid=john&func=settings&sok=ok");
    }

    [Fact]
    public async Task Creating_from_the_form_of_an_object_makes_another()
    {
        ScriptedPanel panel = new() { Answer = "<doc><elid>5</elid><ttl>60</ttl></doc>" };
        NodeEditFunction edit = new(panel);
        PanelForm form = await edit.GetAsync("5", "example.com");
        form["ttl"] = "90";

        await edit.CreateAsync(form);
        await edit.CreateAsync(form.ToRequest());

        panel.Queries.Skip(1).ShouldAllBe(static q => q == "func=site.node.edit&plid=example.com&sok=ok&ttl=90");
    }

    [Fact]
    public async Task Any_call_takes_a_form_as_its_request()
    {
        ScriptedPanel panel = new();
        PanelForm form = Shown.Form<PanelForm>("<a>1</a>", "5");
        form["b"] = "2";

        await new RestartFunction(panel).CallAsync(form);
        await new SiteDeleteFunction(panel).InvokeAsync(["6"], form);
        form["elid"] = "7";
        await new RestartFunction(panel).CallAsync(form);

        panel.Queries.ShouldBe(["b=2&elid=5&func=restart", "b=2&elid=6&func=site.delete", "b=2&elid=7&func=restart"]);
    }
}
