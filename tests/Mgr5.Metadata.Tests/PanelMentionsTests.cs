using System.Diagnostics;
using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class PanelMentionsTests
{
    private static readonly Snapshot Sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));

    private static readonly PanelShape Shape = ShapeBuilder.Build(Sample);

    private static readonly PanelMentions Mentions = new(ShapeBuilder.Of(Sample).Names);

    private static string[] In(params string[] texts) => [.. Mentions.FunctionsOf(texts.SelectMany(static t => Mentions.In(t)))];

    private static IEnumerable<(string Expression, NodeShape Node)> All(string expression, IEnumerable<NodeShape> nodes)
        => nodes.SelectMany(n => All($"{expression}.{n.PropertyName}", n.Children).Prepend(($"{expression}.{n.PropertyName}", n)));

    [Fact]
    public void Every_function_of_a_panel_is_found_by_its_call_alone()
    {
        foreach ((string expression, NodeShape node) in All("panel", Shape.Roots))
        {
            In($"void M(IspmgrClient panel) => {expression}.{(node.Verbs.Count > 0 ? node.Verbs[0] : "X")}Async();").ShouldContain(node.Path);
        }
    }

    [Fact]
    public void Every_function_of_a_panel_is_found_by_its_types_alone()
    {
        foreach ((_, NodeShape node) in All("panel", Shape.Roots))
        {
            string?[] types = [node.TypeName, node.Item?.TypeName, node.Form?.TypeName, node.Request?.TypeName, .. node.Choices.Select(static c => c.TypeName)];
            foreach (string type in types.OfType<string>())
            {
                In($"void M({type} x) {{ }}").ShouldContain(node.Path);
            }
        }
    }

    [Fact]
    public void Every_function_of_a_panel_is_found_by_its_name_written_by_hand()
    {
        foreach (Function function in Sample.Functions)
        {
            In($"var url = \"https://h/ispmgr?out=xml&func={function.Name}&elid=1\";").ShouldContain(function.Name);
            In($"new() {{ [\"func\"] = \"{function.Name}\" }};").ShouldContain(function.Name);
        }
    }

    [Theory]
    [InlineData("panel.Webdomain.Edit")]
    [InlineData("panel?.Webdomain!.Edit")]
    [InlineData("panel\n    .Webdomain\n    .Edit")]
    [InlineData("panel.\n    Webdomain.\r\n    Edit")]
    [InlineData("panel. /* the\n sites */ Webdomain /* x */ . // and\n Edit")]
    [InlineData("panel. // the sites\n Webdomain.Edit")]
    [InlineData("panel.\n#if A\n User\n#else\n Webdomain\n#endif\n.Edit")]
    [InlineData("panel.@Webdomain.@Edit")]
    [InlineData("panel.Web\\u0064omain.\\u0045dit")]
    [InlineData("panel.Web\\U00000064omain.Edit")]
    [InlineData("panel.Web\u200Ddomain.Edit")]
    [InlineData("panel is { Webdomain.Edit: var edit }")]
    [InlineData("panel is { Webdomain: { Edit : var edit } }")]
    [InlineData("/// <see cref=\"IspmgrClient.Webdomain\"/> <see cref=\"WebdomainFunction.Edit\"/>")]
    [InlineData("<p>@panel.Webdomain.Edit</p>")]
    [InlineData("var s = \"https://x\"; panel.Webdomain.Edit")]
    [InlineData("var s = panel.Webdomain; s.Edit")]
    [InlineData("partial class IspmgrClient { object M() { var w = Webdomain; return w.Edit; } }")]
    [InlineData("f.%2F?func%3Dwebdomain.edit%26elid")]
    [InlineData("mgrctl -m ispmgr webdomain.edit elid=x")]
    public void Whatever_the_compiler_reads_as_a_mention_is_found(string code) => In("IspmgrClient panel;\n" + code).ShouldContain("webdomain.edit");

    [Theory]
    [InlineData("func=user")]
    [InlineData("\"user\"")]
    [InlineData("'user'")]
    [InlineData("func%3Duser")]
    [InlineData("mgrctl -m ispmgr user")]
    public void A_name_without_a_dot_is_found_where_it_is_a_value(string code) => In(code).ShouldContain("user");

    [Theory]
    [InlineData("var user = context.User; foreach (var file in domain.File) { user.Edit(file); }")]
    [InlineData("// the user edits a database of the domain")]
    [InlineData("")]
    public void Without_the_client_nothing_is_a_property_of_it(string code) => In(code).ShouldBeEmpty();

    [Fact]
    public void Texts_that_have_little_to_do_with_the_panel_find_few()
    {
        string[] sources = Directory.GetFiles(Repository.Path("generator"), "*.cs", SearchOption.AllDirectories);

        string[] found = In([.. sources.Select(File.ReadAllText), "IspmgrClient panel; panel.Webdomain.Edit.GetAsync();"]);

        found.ShouldContain("webdomain.edit");
        found.Length.ShouldBeLessThan(Sample.Functions.Count / 20);
    }

    [Fact]
    public void A_function_that_shares_its_last_word_is_found_only_with_its_own_parents()
    {
        string[] found = In("IspmgrClient panel; panel.Webdomain.Edit.GetAsync();");

        found.ShouldContain("webdomain.edit");
        found.ShouldNotContain("user.edit");
    }

    [Fact]
    public void A_function_behind_its_parent_counts_for_no_other_parent()
    {
        string[] found = In("IspmgrClient panel; panel.Webdomain.ListAsync(); panel.User.Delete.InvokeAsync([]); panel.Domain.Record.Edit.GetAsync();");

        found.ShouldBe(["domain", "domain.record", "domain.record.edit", "user", "user.delete", "webdomain"]);
    }

    [Theory]
    [InlineData("var t = (User: panel.Webdomain, 1); t.User.Delete.InvokeAsync();")]
    [InlineData("var t = new { User = panel.Webdomain }; t.User.Delete.InvokeAsync();")]
    [InlineData("object User => panel.Webdomain; void M() => this.User.Delete.InvokeAsync();")]
    [InlineData("var w = panel.Webdomain; record R(object User); void M(R r) => r.User.Delete.InvokeAsync();")]
    [InlineData("panel.Webdomain. /* panel.User */ Delete")]
    [InlineData("panel.Webdomain /* panel.User */ .Delete")]
    [InlineData("panel.Webdomain // panel.User\n    .Delete")]
    [InlineData("panel.Webdomain // of panel.User\r\n    // and of panel.User\r\n    .Delete")]
    [InlineData("panel.\n#if A\n User\n#else\n Webdomain\n#endif\n.Delete")]
    [InlineData("(panel.User.Equals(1) ? panel.Webdomain : panel.Webdomain).Delete")]
    [InlineData("panel.User.Equals(panel.Webdomain.Delete)")]
    [InlineData("var w = panel.Webdomain; w.Delete(); panel.User.Delete();")]
    [InlineData("var w = panel.Webdomain; w\n// the panel's User\n.Delete(); panel.User.Delete();")]
    public void What_may_be_a_member_of_something_else_counts_for_all(string code) => In("IspmgrClient panel; " + code).ShouldContain("webdomain.delete");

    [Fact]
    public void A_member_of_something_counts_for_no_node_that_code_only_goes_through()
    {
        string[] found = In("IspmgrClient panel; panel.Restore.Db.ListAsync(); panel.Restore?.Db!\n    .Users.ListAsync(); panel.Webdomain.ListAsync();");

        found.ShouldContain("restore.db.users");
        found.ShouldContain("webdomain");
        found.ShouldNotContain("restore.webdomain");
    }

    [Theory]
    [InlineData("var r = panel.Restore; r.Webdomain.ListAsync();")]
    [InlineData("M(panel.Restore); panel.Restore.Db.ListAsync(); M(x => x.Webdomain.ListAsync());")]
    [InlineData("object M(RestoreFunction r) => r.Webdomain; panel.Restore.Db.ListAsync();")]
    [InlineData("panel is { Restore: var r }; panel.Restore.Db.ListAsync(); r.Webdomain.ListAsync();")]
    [InlineData("panel.Restore.Db.ListAsync(); (panel.Restore).Webdomain.ListAsync();")]
    [InlineData("panel.Restore.Db.ListAsync(); panel.Restore /* here */ .Webdomain.ListAsync();")]
    [InlineData("panel.Restore.Db.ListAsync(); panel\n    .Restore // panel.User\n    .Webdomain.ListAsync();")]
    [InlineData("panel.Restore.Db.ListAsync(); static IspmgrClient Shop(); Shop().Restore.Equals(null); r.Webdomain.ListAsync();")]
    [InlineData("panel.Restore.Db.ListAsync(); panel.Restore.Firewall.Webdomain.ListAsync(); // where Firewall is an extension of everything")]
    public void But_for_one_that_something_may_hold(string code) => In("IspmgrClient panel; " + code).ShouldContain("restore.webdomain");

    [Theory]
    [InlineData("IspmgrClient panel = new(PanelConnection.Https(uri, PanelAuth.Session(user, password)));")]
    [InlineData("IspmgrClient M(PanelAuth auth) => new(PanelConnection.Https(uri, auth ?? Mgr5.PanelAuth\n    .Session(user, password)));")]
    public void A_login_in_a_session_is_no_call_of_the_function_session(string code) => In(code).ShouldNotContain("session");

    [Theory]
    [InlineData("IspmgrClient PanelAuth { get; } object M() => PanelAuth.Session;")]
    [InlineData("IspmgrClient PanelAuth = x; var y = PanelAuth.Session;")]
    [InlineData("object M(IspmgrClient PanelAuth) => PanelAuth.Session;")]
    [InlineData("IspmgrClient panel; PanelAuth.Session(user, password); panel.Session")]
    public void Unless_a_client_itself_has_the_name_of_the_type(string code) => In(code).ShouldContain("session");

    [Fact]
    public void The_content_of_a_task_or_a_tuple_may_be_anything()
    {
        Snapshot snapshot = new()
        {
            Panel = "p",
            Functions = [new() { Name = "result" }, new() { Name = "result.delete" }, new() { Name = "user" }, new() { Name = "user.delete" }],
        };
        PanelMentions mentions = new(ShapeBuilder.Of(snapshot).Names);

        mentions.FunctionsOf(mentions.In("PClient panel; var t = Task.FromResult(panel.User); t.Result.Delete.CallAsync();")).ShouldContain("user.delete");
    }

    [Fact]
    public void Texts_together_mention_more_than_each_alone()
        => In("IspmgrClient panel; var w = panel.Webdomain;", "w.Edit.GetAsync()").ShouldContain("webdomain.edit");

    [Fact]
    public void Two_texts_that_mention_the_same_are_equal()
        => Mentions.In("IspmgrClient p; p.Webdomain.Edit").ShouldBe(Mentions.In("// p.Webdomain.Edit and p.Webdomain.Edit of IspmgrClient\n\n"));

    [Theory]
    [InlineData("[assembly: InternalsVisibleTo(\"Tests\")]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleToAttribute(\"Tests\")]")]
    [InlineData("[assembly: @Internals\\u0056isibleTo(\"Tests\")]")]
    public void Friends_are_found(string code)
    {
        Mentions.CompiledIn(code).ShouldContain(static m => m.Form == MentionForm.Friends);
        Mentions.In(code).ShouldNotContain(static m => m.Form == MentionForm.Friends);
    }

    [Fact]
    public void A_namespace_without_a_type_is_found_and_makes_no_function_used()
    {
        EquatableArray<Mention> mentions = Mentions.CompiledIn("using Mgr5.Ispmgr; x.User.Edit();");

        mentions.ShouldContain(new Mention("Ispmgr", MentionForm.Namespace));
        Mentions.FunctionsOf(mentions).ShouldBeEmpty();
    }

    [Fact]
    public void A_compiler_reads_no_names_on_the_wire()
        => Mentions.FunctionsOf(Mentions.CompiledIn("IspmgrClient p; p.CallAsync(\"webdomain.edit\"); // func=user")).ShouldBeEmpty();

    [Fact]
    public void The_places_of_a_function_are_those_behind_its_own_parents()
    {
        const string Text = "IspmgrClient p; p.User.Edit.GetAsync(); p.Webdomain.Edit.GetAsync(); WebdomainEditRequest r;";

        IEnumerable<PlacedMention> places = Mentions.PlacesOf("webdomain.edit", Mentions.Find(Text), static m => m);

        places.Select(static p => p.Position).ShouldBe([Text.LastIndexOf("Edit.Get", StringComparison.Ordinal), Text.IndexOf("WebdomainEditRequest", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_megabyte_is_read_in_well_under_a_second()
    {
        string text = string.Concat(Enumerable.Repeat("        var records = await panel.Domain.Record.ListAsync(parent: \"example.com\"); // IspmgrClient, func=domain.record\n", 10_000))[..1_000_000];
        In(text);
        var clock = Stopwatch.StartNew();

        In(text).ShouldContain("domain.record");

        clock.ElapsedMilliseconds.ShouldBeLessThan(500);
    }
}
