using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class ShapeTests
{
    private static Function F(string name, FunctionKind kind, string? parent = null) => new() { Name = name, Kind = kind, Parent = parent };

    private static NodeShape NodeOf(string path, params Function[] functions)
    {
        PanelShape panel = ShapeBuilder.Build(new() { Panel = "ispmgr", Functions = [.. functions] });
        return Descendants(panel.Roots).Single(n => n.Path == path);
    }

    private static IEnumerable<NodeShape> Descendants(IEnumerable<NodeShape> nodes) => nodes.SelectMany(static n => Descendants(n.Children).Prepend(n));

    [Theory]
    [InlineData(FunctionKind.List, new[] { Verb.List, Verb.Page, Verb.Enumerate })]
    [InlineData(FunctionKind.Form, new[] { Verb.Get, Verb.Submit, Verb.Refresh })]
    [InlineData(FunctionKind.Group, new[] { Verb.Invoke, Verb.InvokeEach })]
    [InlineData(FunctionKind.Report, new[] { Verb.Report })]
    [InlineData(FunctionKind.Validator, new[] { Verb.Validate })]
    [InlineData(FunctionKind.External, new[] { Verb.Call })]
    [InlineData(FunctionKind.Dashboard, new[] { Verb.Call })]
    [InlineData(FunctionKind.Helpboard, new[] { Verb.Call })]
    [InlineData(FunctionKind.None, new[] { Verb.Call })]
    [InlineData(FunctionKind.Unknown, new[] { Verb.Call })]
    public void The_kind_gives_the_verbs(FunctionKind kind, Verb[] verbs) => NodeOf("f", F("f", kind)).Verbs.ShouldBe(verbs);

    [Fact]
    public void A_form_below_a_list_creates_and_updates_its_rows()
        => NodeOf("user.edit", F("user", FunctionKind.List), F("user.edit", FunctionKind.Form)).Kind.ShouldBe(NodeKind.RowForm);

    [Fact]
    public void The_filter_of_a_list_makes_no_row()
        => NodeOf("user.filter", F("user", FunctionKind.List), F("user.filter", FunctionKind.Form)).Kind.ShouldBe(NodeKind.Form);

    [Fact]
    public void The_start_of_a_wizard_makes_no_row()
        => NodeOf("user.add", F("user", FunctionKind.List), F("user.add", FunctionKind.Form), F("user.add.finish", FunctionKind.Form))
            .Kind.ShouldBe(NodeKind.Form);

    [Theory]
    [InlineData(FunctionKind.Form, NodeKind.Wizard)]
    [InlineData(FunctionKind.Unknown, NodeKind.Wizard)]
    [InlineData(FunctionKind.List, NodeKind.List)]
    [InlineData(FunctionKind.Group, NodeKind.Group)]
    [InlineData(FunctionKind.Report, NodeKind.Report)]
    [InlineData(FunctionKind.Validator, NodeKind.Validator)]
    public void Steps_make_a_wizard_of_what_shows_forms(FunctionKind kind, NodeKind expected)
        => NodeOf("user.add", F("user", FunctionKind.List), F("user.add", kind) with { Steps = [] }).Kind.ShouldBe(expected);

    [Theory]
    [InlineData("f", FunctionKind.Unknown, true, NodeKind.File)]
    [InlineData("f", FunctionKind.Group, true, NodeKind.File)]
    [InlineData("f", FunctionKind.External, true, NodeKind.File)]
    [InlineData("f", FunctionKind.Form, true, NodeKind.Form)]
    [InlineData("f", FunctionKind.List, true, NodeKind.List)]
    [InlineData("f", FunctionKind.Unknown, false, NodeKind.Call)]
    [InlineData("db.dump", FunctionKind.Unknown, false, NodeKind.File)]
    [InlineData("file.download", FunctionKind.External, false, NodeKind.File)]
    [InlineData("bill.print.pdf", FunctionKind.None, false, NodeKind.File)]
    [InlineData("backup.download", FunctionKind.Form, false, NodeKind.Form)]
    [InlineData("user.dump", FunctionKind.Group, false, NodeKind.Group)]
    [InlineData("download.all", FunctionKind.Unknown, false, NodeKind.Call)]
    public void A_file_is_answered_where_the_snapshot_or_the_name_says_so_and_no_document_is(string name, FunctionKind kind, bool isFile, NodeKind expected)
        => NodeOf(name, F(name, kind) with { File = isFile }).Kind.ShouldBe(expected);

    [Fact]
    public void The_steps_of_a_wizard_are_named_by_what_stands_below_it_and_know_their_forms()
    {
        Function wizard = F("pay.add", FunctionKind.Form) with { Steps = ["pay.add.method", "pay.add.more.deep", "pay.add.gone", "pay.add.form", "method", "pay.add", "pay.add.method"] };
        Function method = F("pay.add.method", FunctionKind.Form) with { Parameters = [new() { Name = "sum" }] };

        NodeOf("pay.add", wizard with { Parameters = [new() { Name = "kind" }] }, method, F("pay.add.more.deep", FunctionKind.Form)).Steps.ShouldBe(
        [
            new("Method_5f9fb6e99803b0a3", "pay.add.method", "PayAddMethodForm"),
            new("MoreDeep", "pay.add.more.deep", null),
            new("Gone", "pay.add.gone", null),
            new("Form_", "pay.add.form", null),
            new("Method_230c05e5fb0433b0", "method", null),
            new("PayAdd", "pay.add", "PayAddForm"),
        ]);
    }

    [Fact]
    public void A_list_is_filtered_by_what_its_filter_form_takes()
    {
        Function[] functions = [F("user", FunctionKind.List), F("user.filter", FunctionKind.Form) with { Parameters = [new() { Name = "name" }] }, F("web", FunctionKind.List), F("web.filter", FunctionKind.Form)];

        NodeOf("user", functions).Filter!.Request!.TypeName.ShouldBe("UserFilterRequest");
        NodeOf("web", functions).Filter.ShouldBeNull();
    }

    [Fact]
    public void A_segment_that_is_no_function_leads_on_and_calls_nothing()
    {
        NodeShape node = NodeOf("backup2", F("backup2.list", FunctionKind.List));

        node.Function.ShouldBeNull();
        node.Verbs.ShouldBeEmpty();
        node.Children.Single().PropertyName.ShouldBe("List");
    }

    [Theory]
    [InlineData("domain", ParentUse.None)]
    [InlineData("domain.edit", ParentUse.None)]
    [InlineData("domain.record", ParentUse.Required)]
    [InlineData("domain.record.edit", ParentUse.Required)]
    [InlineData("domain.record.edit.more", ParentUse.Required)]
    [InlineData("domain.slave", ParentUse.Optional)]
    [InlineData("domain.slave.delete", ParentUse.Optional)]
    [InlineData("keepalive", ParentUse.None)]
    public void Sub_lists_and_what_acts_on_their_rows_name_the_parent(string path, ParentUse use)
        => NodeOf(
            path,
            F("domain", FunctionKind.List),
            F("domain.edit", FunctionKind.Form),
            F("domain.record", FunctionKind.List, parent: "domain"),
            F("domain.record.edit", FunctionKind.Form),
            F("domain.record.edit.more", FunctionKind.Form),
            F("domain.slave", FunctionKind.List),
            F("domain.slave.delete", FunctionKind.Group),
            F("keepalive", FunctionKind.Unknown)).Parent.ShouldBe(use);

    [Fact]
    public void Service_parameters_are_no_members()
    {
        Function form = F("f", FunctionKind.Form) with { Parameters = [new() { Name = "elid", Hidden = true }, new() { Name = "name", Hidden = true }] };

        NodeOf("f", form).Request!.Properties.Select(static p => p.WireName).ShouldBe(["name"]);
        NodeOf("f", form).Request!.Hidden.ShouldBe(["name"]);
    }

    [Theory]
    [InlineData(FunctionKind.Report, "period", "periodstart", "periodend")]
    [InlineData(FunctionKind.Validator, "value", "args")]
    public void What_a_method_takes_as_argument_is_no_member(FunctionKind kind, params string[] names)
    {
        Function function = F("f", kind) with { Parameters = [.. names.Select(static n => new Parameter { Name = n, Values = [new("v", null)] }), new() { Name = "other" }] };

        NodeOf("f", function).Request!.Properties.Select(static p => p.WireName).ShouldBe(["other"]);
        NodeOf("f", function).Choices.ShouldBeEmpty();
        NodeOf("f", function with { Kind = FunctionKind.Form }).Request!.Properties.Count.ShouldBe(names.Length + 1);
    }

    [Fact]
    public void A_pattern_is_an_indexer_over_all_names_that_fit()
    {
        NodeShape node = NodeOf("f", F("f", FunctionKind.Form) with
        {
            Parameters = [new() { Name = "addon_*", Type = DataType.Integer }, new() { Name = "addon_of" }, new() { Name = "*_price" }, new() { Name = "x*", Values = [new("v", null)] }],
        });

        node.Request!.Properties.Select(static p => (p.Name, p.Type)).ShouldBe(
        [
            ("AddonOf_2e91354afca5e7a4", PropertyType.Values), ("AddonOf_c5c1626b4d26f4f7", PropertyType.Text), ("PriceOf", PropertyType.Values), ("XOf", PropertyType.Values),
        ]);
        node.Choices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DataType.Integer, true, PropertyType.Limit)]
    [InlineData(DataType.Unspecified, true, PropertyType.Limit)]
    [InlineData(DataType.Money, true, PropertyType.Money)]
    [InlineData(DataType.Integer, false, PropertyType.Integer)]
    public void A_whole_number_or_no_limit_is_a_limit(DataType type, bool unlimit, PropertyType expected)
        => NodeOf("f", F("f", FunctionKind.Form) with { Parameters = [new() { Name = "p", Type = type, Unlimit = unlimit }] }).Request!.Properties.Single().Type.ShouldBe(expected);

    [Fact]
    public void A_file_is_a_file_where_it_is_sent()
    {
        NodeShape node = NodeOf("f", F("f", FunctionKind.Form) with { Parameters = [new() { Name = "up", File = true }, new() { Name = "shown", File = true, ReadOnly = true }] });

        node.Request!.Properties.Single().Type.ShouldBe(PropertyType.File);
        node.Form!.Properties.Single().Type.ShouldBe(PropertyType.Text);
    }

    [Fact]
    public void A_form_adds_what_is_only_shown_to_what_it_takes()
    {
        NodeShape node = NodeOf("f", F("f", FunctionKind.Form) with
        {
            Parameters = [new() { Name = "name" }, new() { Name = "state", ReadOnly = true, Secret = true }, new() { Name = "node" }, new() { Name = "id", Hidden = true }],
        });

        node.Request!.Properties.Select(static p => p.Name).ShouldBe(["Name", "Node_", "Id"]);
        node.Form!.Properties.Select(static p => p.Name).ShouldBe(["State"]);
        (node.Request.Secrets, node.Request.Hidden, node.Form.Secrets, node.Form.Hidden).ShouldBe((["state"], ["id"], [], []));
    }

    [Fact]
    public void What_only_a_form_could_show_is_no_member_elsewhere()
    {
        NodeShape node = NodeOf("f", F("f", FunctionKind.Group) with { Parameters = [new() { Name = "state", ReadOnly = true, Values = [new("v", null)] }, new() { Name = "x", Hidden = true }] });

        node.Form.ShouldBeNull();
        node.Request!.Properties.Select(static p => p.Name).ShouldBe(["X"]);
        node.Request.Hidden.ShouldBeEmpty();
        node.Choices.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_form_that_takes_and_shows_nothing_there_is_no_record()
        => NodeOf("f", F("f", FunctionKind.Form) with { Parameters = [] }).ShouldSatisfyAllConditions(static n => n.Request.ShouldBeNull(), static n => n.Form.ShouldBeNull());

    [Fact]
    public void What_is_only_shown_is_not_sent()
    {
        Function form = F("f", FunctionKind.Form) with { Parameters = [new() { Name = "state", ReadOnly = true }] };

        NodeOf("f", form).Form!.Properties.Single().Name.ShouldBe("State");
        NodeOf("f", form).Request.ShouldBeNull();
    }

    [Theory]
    [InlineData(DataType.Unspecified, PropertyType.Text)]
    [InlineData(DataType.String, PropertyType.Text)]
    [InlineData(DataType.Flag, PropertyType.Flag)]
    [InlineData(DataType.Integer, PropertyType.Integer)]
    [InlineData(DataType.Money, PropertyType.Money)]
    [InlineData(DataType.Date, PropertyType.Date)]
    [InlineData(DataType.DateTime, PropertyType.DateTime)]
    [InlineData(DataType.Choice, PropertyType.Text)]
    public void The_type_on_the_wire_gives_the_type_in_CSharp(DataType type, PropertyType expected)
        => NodeOf("f", F("f", FunctionKind.Form) with { Parameters = [new() { Name = "p", Type = type }] }).Request!.Properties.Single().Type.ShouldBe(expected);

    [Fact]
    public void Static_choices_become_an_open_enum()
    {
        NodeShape node = NodeOf("web.edit", F("web.edit", FunctionKind.Form) with
        {
            Parameters = [new() { Name = "php_mode", Type = DataType.Choice, Values = [new("php_mode_mod", "Module"), new("null", null), new("1.5", null)] }],
        });

        node.Request!.Properties.Single().ChoiceType.ShouldBe("WebEditPhpMode");
        node.Choices.Single().Members.Select(static m => m.Name).ShouldBe(["PhpModeMod", "Null", "_15"]);
    }

    [Fact]
    public void Several_values_are_a_list_whatever_their_type()
        => NodeOf("f", F("f", FunctionKind.Form) with { Parameters = [new() { Name = "p", Values = [new("a", null)], Separator = Separator.Comma }] })
            .Request!.Properties.Single().Type.ShouldBe(PropertyType.List);

    [Fact]
    public void A_column_called_key_that_is_the_key_is_there_once()
        => NodeOf("db", F("db", FunctionKind.List) with { Key = "key", Columns = [new() { Name = "key" }, new() { Name = "name" }] })
            .Item!.Properties.Select(static p => p.Name).ShouldBe(["Name"]);

    [Fact]
    public void An_unrelated_function_renames_nothing()
    {
        Function[] before = [F("foo.bar", FunctionKind.List), F("foo_bar", FunctionKind.Form), F("web", FunctionKind.List)];

        foreach (Function function in before)
        {
            NodeOf(function.Name, [.. before, F("other.thing", FunctionKind.Form)]).TypeName.ShouldBe(NodeOf(function.Name, before).TypeName);
        }
    }

    [Fact]
    public void What_a_function_becomes_does_not_depend_on_what_else_is_selected()
    {
        Snapshot sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        Dictionary<string, NodeShape> all = Descendants(ShapeBuilder.Build(sample).Roots).ToDictionary(static n => n.Path);
        FunctionSelector selector = new(sample, FunctionPatterns.All);

        foreach (Function function in sample.Functions)
        {
            FunctionSelection selection = selector.Used([function.Name]);
            NodeShape[] nodes = [.. Descendants(ShapeBuilder.Of(sample).Build(selection).Roots)];

            nodes.Select(static n => n.Path).ShouldBe(selection.Functions.Concat(selection.Segments), ignoreOrder: true);
            foreach (NodeShape node in nodes)
            {
                (node with { Children = [] }).ShouldBe(all[node.Path] with { Children = [] });
            }
        }
    }

    [Fact]
    public void A_name_does_not_depend_on_what_is_selected()
    {
        Snapshot snapshot = new() { Panel = "ispmgr", Functions = [F("foo.bar", FunctionKind.List), F("foo_bar", FunctionKind.Form)] };

        ShapeBuilder.Of(snapshot).Build(new(["foo_bar"], [])).Roots.Single().TypeName.ShouldBe("FooBarFunction");
        ShapeBuilder.Of(snapshot).Build(new(["foo.bar"], ["foo"])).Roots.Single().Children.Single().TypeName.ShouldBe("Foo_BarFunction");
        ShapeBuilder.Of(snapshot).Names.Respelled.ShouldBe(["foo.bar", "foo_bar"]);
    }

    [Fact]
    public void A_segment_of_a_selection_has_no_methods_and_no_records()
    {
        Snapshot snapshot = new()
        {
            Panel = "ispmgr",
            Functions = [F("user", FunctionKind.List) with { Columns = [new() { Name = "name" }] }, F("user.edit", FunctionKind.Form)],
        };

        NodeShape user = ShapeBuilder.Of(snapshot).Build(new(["user.edit"], ["user"])).Roots.Single();

        (user.Function, user.Verbs.Count, user.Item).ShouldBe((null, 0, null));
        user.Children.Single().Kind.ShouldBe(NodeKind.RowForm);
    }

    [Fact]
    public void The_names_have_every_type_that_the_shape_has()
    {
        Snapshot sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        string[] names = [.. All(ShapeBuilder.Of(sample).Names.Roots).SelectMany(static n => n.TypeNames)];

        foreach (NodeShape node in Descendants(ShapeBuilder.Build(sample).Roots))
        {
            string?[] types = [node.TypeName, node.Item?.TypeName, node.Form?.TypeName, node.Request?.TypeName, .. node.Choices.Select(static c => c.TypeName)];
            types.OfType<string>().ShouldBeSubsetOf(names);
        }

        static IEnumerable<NodeNames> All(IEnumerable<NodeNames> nodes) => nodes.SelectMany(static n => All(n.Children).Prepend(n));
    }

    [Theory]
    [InlineData(null, "Ispmgr")]
    [InlineData("IspmgrLite", "IspmgrLite")]
    [InlineData("my lite-panel", "MyLitePanel")]
    public void The_name_is_the_panels_or_the_one_given(string? given, string name)
        => ShapeBuilder.Build(new() { Panel = "ispmgr" }, given).Name.ShouldBe(name);
}
