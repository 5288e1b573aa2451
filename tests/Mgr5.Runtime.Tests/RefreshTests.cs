namespace Mgr5.Runtime.Tests;

/// <summary>A form that is shown again with its present values, so that selects get the options that belong to them.</summary>
public sealed class RefreshTests
{
    private const string Stored = "<doc><elid>5</elid><name>a</name><mode>us</mode><options>tx</options><pin>***</pin><stamp>s1</stamp></doc>";

    private readonly ScriptedPanel _panel = new() { Answer = Stored };

    private SiteEditFunction Edit => new(_panel);

    private async Task<SiteEditForm> RefreshAsync(SiteEditForm form, string nodes)
    {
        _panel.Answer = $"<doc>{nodes}</doc>";
        return await Edit.RefreshAsync(form, "mode");
    }

    [Fact]
    public async Task All_present_values_are_sent_and_nothing_is_submitted()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        form.Mode = "de";
        form["new"] = "x";

        await Edit.RefreshAsync(form, "mode", new() { Su = "john" });

        _panel.Sent.ShouldBe("elid=5&func=site.edit&mode=de&name=a&new=x&options=tx&stamp=s1&su=john&sv_field=mode");
    }

    [Fact]
    public async Task A_password_that_was_set_is_sent_and_kept_and_one_that_is_shown_is_not()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        form.Password = "hunter2";

        SiteEditForm refreshed = await RefreshAsync(form, "<name>a</name><pin>***</pin>");

        _panel.Sent.ShouldContain("pin=hunter2");
        refreshed.Sent().ShouldBe("pin=hunter2");
    }

    [Fact]
    public async Task Options_are_those_of_the_answer()
    {
        SiteEditForm form = await Edit.GetAsync("5");

        SiteEditForm refreshed = await RefreshAsync(form, "<slist name=\"options\"><val key=\"by\">Bavaria</val></slist>");

        refreshed.Options("options").ShouldBe([new("by", "Bavaria")]);
        form.Options("options").ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_stay_changes_when_the_answer_repeats_them()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        form.Mode = "de";

        SiteEditForm refreshed = await RefreshAsync(form, "<elid>5</elid><name>a</name><mode>de</mode><options>tx</options><stamp>s2</stamp>");

        refreshed.Sent().ShouldBe("mode=de&stamp=s2");
        refreshed.ToRequest().Sent().ShouldBe("mode=de&stamp=s2");
        form.Sent().ShouldBe("mode=de&stamp=s1");
    }

    [Fact]
    public async Task Changes_stay_changes_when_the_answer_is_silent_about_them()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        (form.Mode, form.Name) = ("de", "b");

        SiteEditForm refreshed = await RefreshAsync(form, "<options>tx</options>");

        (refreshed.Name, refreshed.Mode?.Value).ShouldBe(("b", "de"));
        refreshed.Sent().ShouldBe("mode=de&name=b");
    }

    [Fact]
    public async Task What_the_answer_says_otherwise_counts()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        (form.Mode, form.Name) = ("de", "B");

        SiteEditForm refreshed = await RefreshAsync(form, "<name>b</name><mode>us</mode><options>tx</options>");

        (refreshed.Name, refreshed.Mode?.Value).ShouldBe(("b", "us"));
        refreshed.Sent().ShouldBe("name=b");
    }

    [Fact]
    public async Task What_the_panel_works_out_anew_is_sent_too()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        form.Mode = "de";

        SiteEditForm refreshed = await RefreshAsync(form, "<name>a</name><mode>de</mode><options>by</options><state>new</state>");

        refreshed.Extras.ShouldBe(["by"]);
        refreshed.Sent().ShouldBe("mode=de&options=by");
    }

    [Fact]
    public async Task Changes_survive_several_refreshes_and_can_be_changed_on()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        form.Mode = "de";
        form["priority"] = "10";

        SiteEditForm once = await RefreshAsync(form, "<name>a</name><mode>de</mode><options>by</options><priority>10</priority>");
        once.Name = "b";
        SiteEditForm twice = await RefreshAsync(once, "<name>b</name><mode>de</mode><options>by</options><priority>10</priority>");

        _panel.Sent.ShouldBe("elid=5&func=site.edit&mode=de&name=b&options=by&priority=10&sv_field=mode");
        twice.Sent().ShouldBe("mode=de&name=b&options=by&priority=10");
        twice.Mode = "us";
        twice.Name = null;
        (twice.Mode.Value, twice.Name).ShouldBe(("us", "b"));
        twice.Sent().ShouldBe("mode=us&name=b&options=by&priority=10");
    }

    [Fact]
    public async Task A_form_that_was_never_shown_keeps_what_was_set()
    {
        SiteEditForm refreshed = await RefreshAsync(new() { Name = "a", Mode = "de" }, "<name>a</name><mode>us</mode><options>tx</options>");

        _panel.Sent.ShouldBe("func=site.edit&mode=de&name=a&sv_field=mode");
        refreshed.Sent().ShouldBe("mode=us&name=a");
    }

    [Fact]
    public async Task What_is_new_may_stand_around_the_rest()
    {
        SiteEditForm form = await Edit.GetAsync("5");
        form.Mode = "de";

        SiteEditForm refreshed = await RefreshAsync(
            form,
            "<options>by</options><slist name=\"options\"><val key=\"by\">Bavaria</val></slist>"
            + "<doc><name>a</name><mode>de</mode><options>tx</options><slist name=\"options\"/><slist name=\"mode\"><val key=\"de\"/></slist></doc>");

        (refreshed.Name, refreshed.Mode?.Value, refreshed["options"]).ShouldBe(("a", "de", "by"));
        refreshed.Options("options").ShouldBe([new("by", "Bavaria")]);
        refreshed.Options("mode").ShouldBe([new("de", "")]);
        refreshed.ToString().ShouldBe("SiteEditForm { options = by, name = a, mode = de, elid = 5 }");
        refreshed.Sent().ShouldBe("mode=de&options=by");
    }

    [Fact]
    public async Task Files_are_kept()
    {
        PanelFile file = PanelFile.FromBytes("a.txt", new byte[1]);
        SiteEditForm form = await Edit.GetAsync("5");
        form.Upload = file;

        (await RefreshAsync(form, "<upload/>")).Upload.ShouldBe(file);
    }
}
