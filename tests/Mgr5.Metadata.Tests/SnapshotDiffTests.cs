using CsCheck;
using Mgr5.Metadata.Differences;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests;

public sealed class SnapshotDiffTests
{
    private static Snapshot Panel(params Function[] functions) => new() { Panel = "ispmgr", Functions = [.. functions] };

    private static Function Form(params Parameter[] parameters) => new() { Name = "user.edit", Kind = FunctionKind.Form, Parameters = [.. parameters] };

    private static Function F(string name, FunctionKind kind, string? parent = null) => new() { Name = name, Kind = kind, Parent = parent };

    private static Change[] Diff(Snapshot old, Snapshot @new) => [.. SnapshotDiff.Between(old, @new)];

    private static Change OneParameter(Parameter old, Parameter @new) => Diff(Panel(Form(old)), Panel(Form(@new))).ShouldHaveSingleItem();

    private static readonly Parameter P = new() { Name = "p" };

    [Fact]
    public void A_snapshot_does_not_differ_from_itself()
        => AnySnapshot.Snapshots.Sample(static snapshot => SnapshotDiff.Between(snapshot, snapshot).ShouldBeEmpty());

    [Fact]
    public void There_is_a_change_exactly_where_there_is_a_difference_other_than_in_sources()
        => Gen.Select(AnySnapshot.Snapshots, Gen.Int[0, 1000], AnySnapshot.Functions).Sample(static (old, edit, other) =>
        {
            Snapshot @new = Edited(old, edit, other);
            (SnapshotDiff.Between(old, @new).Count == 0).ShouldBe(Sourceless(old) == Sourceless(@new));
        });

    [Fact]
    public void Two_unrelated_snapshots_differ_unless_they_are_equal()
        => Gen.Select(AnySnapshot.Snapshots, AnySnapshot.Snapshots)
            .Sample(static (old, @new) => (SnapshotDiff.Between(old, @new).Count == 0).ShouldBe(Sourceless(old) == Sourceless(@new)));

    private static Snapshot Sourceless(Snapshot snapshot)
        => snapshot with { Functions = [.. snapshot.Functions.Select(static f => f with { Sources = [] })] };

    // One member of the first function, of its first parameter or of its first column is that of another, or the order is.
    private static Snapshot Edited(Snapshot old, int edit, Function other)
    {
        if (old.Functions.Count == 0)
        {
            return old with { Version = other.Title };
        }

        Function f = old.Functions[0];
        Function edited = (edit % 4) switch
        {
            0 when (f.Parameters, other.Parameters) is ({ Count: > 0 } mine, { Count: > 0 } theirs)
                => f with { Parameters = [Edited(mine[0], edit / 4, theirs[0]), .. mine.Skip(1)] },
            1 when (f.Columns, other.Columns) is ({ Count: > 0 } mine, { Count: > 0 } theirs)
                => f with { Columns = [Edited(mine[0], edit / 4, theirs[0]), .. mine.Skip(1)] },
            2 when f.Parameters is { Count: > 0 } mine
                => f with { Parameters = [.. mine.Skip(1).Reverse(), mine[0] with { Values = mine[0].Values?.Reverse().ToEquatableArray() }] },
            _ => Edited(f, edit / 4, other),
        };
        return old with { Functions = [edited, .. old.Functions.Skip(1)] };
    }

    private static T Edited<T>(T record, int edit, T other)
        where T : class
    {
        System.Reflection.PropertyInfo[] members = [.. ModelMembers.Of<T>().Where(static m => m.Name != "Name")];
        System.Reflection.PropertyInfo member = members[edit % members.Length];
        return record.With(member, member.GetValue(other));
    }

    [Fact]
    public void The_order_in_which_functions_are_given_says_nothing()
        => SnapshotDiff.Between(Panel(F("a", FunctionKind.List), F("b", FunctionKind.Form)), Panel(F("b", FunctionKind.Form), F("a", FunctionKind.List))).ShouldBeEmpty();

    [Fact]
    public void Changes_come_in_ordinal_order_of_functions()
        => Diff(Panel(F("b", FunctionKind.List), F("a.z", FunctionKind.List)), Panel(F("a_", FunctionKind.List))).Select(static c => c.Function).ShouldBe(["a.z", "a_", "b"]);

    [Theory]
    [InlineData(FunctionKind.Unknown, FunctionKind.Form, "CallAsync is gone")]
    [InlineData(FunctionKind.Form, FunctionKind.Group, "GetAsync, SubmitAsync and RefreshAsync are gone")]
    [InlineData(FunctionKind.List, FunctionKind.Report, "ListAsync, PageAsync and EnumerateAsync are gone")]
    [InlineData(FunctionKind.Report, FunctionKind.Dashboard, "GetAsync is gone")]
    [InlineData(FunctionKind.Report, FunctionKind.Form, "GetAsync is gone")]
    [InlineData(FunctionKind.Unknown, FunctionKind.Validator, "CallAsync is gone")]
    [InlineData(FunctionKind.Helpboard, FunctionKind.Dashboard, null)]
    public void A_kind_breaks_where_verbs_go(FunctionKind old, FunctionKind @new, string? reason)
    {
        Change change = Diff(Panel(F("f", old)), Panel(F("f", @new))).ShouldHaveSingleItem();

        (change.Kind, change.Reason, change.Breaks).ShouldBe((ChangeKind.FunctionKind, reason, reason is not null));
    }

    [Fact]
    public void A_file_instead_of_a_document_breaks()
        => Diff(Panel(F("f", FunctionKind.External)), Panel(F("f", FunctionKind.External) with { File = true })).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                static c => (c.Kind, c.Member, c.Old, c.New).ShouldBe((ChangeKind.Trait, "file", null, "yes")),
                static c => c.Reason.ShouldBe("CallAsync is gone"));

    [Fact]
    public void Steps_break_where_a_case_of_the_union_goes_or_has_another_form()
    {
        Function wizard = F("pay", FunctionKind.Form) with { Steps = ["pay.a", "pay.b"] };
        Function step = F("pay.a", FunctionKind.Form) with { Parameters = [P] };

        Diff(Panel(wizard), Panel(wizard with { Steps = ["pay.b", "pay.c"] })).ShouldHaveSingleItem().Reason.ShouldBe("PayStep.A is gone");
        Diff(Panel(wizard), Panel(wizard with { Steps = ["pay.a", "pay.b", "pay.c"] })).ShouldHaveSingleItem().Breaks.ShouldBeFalse();
        Diff(Panel(wizard), Panel(wizard with { Steps = null })).ShouldHaveSingleItem().Reason.ShouldBe("StartAsync, NextAsync, BackAsync and FinishAsync are gone");
        Diff(Panel(wizard, step), Panel(wizard, step with { Parameters = [] })).Single(static c => c.Function == "pay").Reason
            .ShouldBe("PayStep.A.Form is now PanelForm instead of PayAForm");
    }

    [Fact]
    public void A_function_that_is_gone_breaks_and_a_new_one_does_not()
    {
        Change[] changes = Diff(Panel(F("a.b", FunctionKind.List)), Panel(F("a.c", FunctionKind.List)));

        changes.Select(static c => (c.Function, c.Kind, c.Reason)).ShouldBe(
            [("a.b", ChangeKind.FunctionRemoved, "panel.A.B is gone"), ("a.c", ChangeKind.FunctionAdded, null)]);
    }

    [Fact]
    public void Parameters_that_become_known_break_requests_made_by_the_name_that_stood_in()
    {
        Function unknown = F("user.edit", FunctionKind.Form);
        Parameter needed = P with { Required = true };

        Diff(Panel(unknown), Panel(Form(needed))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static c => c.Kind.ShouldBe(ChangeKind.Known),
            static c => c.New.ShouldBe("1"),
            static c => c.Reason.ShouldBe("UserEditRequest is taken in the place of PanelRequest; GetAsync gives UserEditForm in the place of PanelForm"));
        Diff(Panel(Form()), Panel(Form(P))).Select(static c => (c.Kind, c.Reason)).ShouldBe(
            [
                (ChangeKind.ParameterAdded, null),
                (ChangeKind.CSharp, "UserEditRequest is taken in the place of PanelRequest; GetAsync gives UserEditForm in the place of PanelForm"),
            ]);
        Diff(Panel(Form(needed)), Panel(unknown)).ShouldHaveSingleItem().Reason.ShouldBe(
            "the type UserEditRequest is gone; the type UserEditForm is gone");
    }

    [Fact]
    public void A_group_operation_takes_another_request_when_its_parameters_become_known()
        => Diff(Panel(F("u.do", FunctionKind.Group)), Panel(F("u.do", FunctionKind.Group) with { Parameters = [P] })).ShouldHaveSingleItem()
            .Reason.ShouldBe("UDoRequest is taken in the place of PanelRequest");

    [Fact]
    public void Columns_that_become_known_break_pages_typed_by_the_name_that_stood_in()
    {
        Change change = Diff(Panel(F("u", FunctionKind.List)), Panel(F("u", FunctionKind.List) with { Columns = [] })).ShouldHaveSingleItem();

        (change.Kind, change.Reason).ShouldBe((ChangeKind.Known, "PageAsync gives PanelPage<UItem> in the place of PanelPage<PanelItem>"));
    }

    public static TheoryData<Parameter, Parameter, ChangeKind, string?> OfParameters => new()
    {
        { P, P with { Required = true }, ChangeKind.Required, "calls that leave it out are refused when they create" },
        { P with { Required = true }, P, ChangeKind.Required, null },
        { P with { HasDefault = true }, P with { Required = true, HasDefault = true }, ChangeKind.Required, null },
        { P with { Required = true, HasDefault = true }, P with { Required = true }, ChangeKind.Required, "calls that leave it out are refused when they create" },
        { P with { On = FormMode.Edit }, P with { On = FormMode.Edit, Required = true }, ChangeKind.Required, null },
        { P, P with { On = FormMode.New }, ChangeKind.Condition, null },
        { P, P with { When = [new("q", ["on"])] }, ChangeKind.Condition, null },
        { P, P with { Separator = Separator.Comma }, ChangeKind.Separator, "UserEditRequest.P is now IReadOnlyList<string> instead of string" },
        { P with { Separator = Separator.Space }, P with { Separator = Separator.Comma }, ChangeKind.Separator, "a client that was not built again joins the values with the old separator" },
        { P, P with { Type = DataType.Integer }, ChangeKind.ParameterType, "UserEditRequest.P is now long instead of string" },
        { P, P with { Type = DataType.String }, ChangeKind.ParameterType, null },
        { P, P with { DynamicChoice = true }, ChangeKind.ParameterType, null },
        { P with { MaxLength = 9 }, P with { MaxLength = 8 }, ChangeKind.Rule, "longer values are refused" },
        { P, P with { MaxLength = 8 }, ChangeKind.Rule, null },
        { P with { MaxLength = 8 }, P with { MaxLength = 9 }, ChangeKind.Rule, null },
        { P with { Maximum = 9 }, P with { Maximum = 8.5m }, ChangeKind.Rule, "greater values are refused" },
        { P with { Minimum = 1 }, P with { Minimum = 2 }, ChangeKind.Rule, "smaller values are refused" },
        { P, P with { ReadOnly = true }, ChangeKind.Trait, "the type UserEditRequest is gone; UserEditRequest.P is gone" },
        { P with { ReadOnly = true }, P, ChangeKind.Trait, "UserEditRequest is taken in the place of PanelRequest" },
        { P, P with { Secret = true }, ChangeKind.Trait, null },
        { P with { Type = DataType.Integer }, P with { Type = DataType.Integer, Unlimit = true }, ChangeKind.Trait, "UserEditRequest.P is now PanelLimit instead of long" },
        { P, P with { File = true }, ChangeKind.Trait, "UserEditRequest.P is now PanelFile instead of string" },
        { P, P with { Level = "root" }, ChangeKind.Level, null },
        { P, P with { Title = "t" }, ChangeKind.Text, null },
    };

    [Theory]
    [MemberData(nameof(OfParameters))]
    public void What_a_parameter_breaks(Parameter old, Parameter @new, ChangeKind kind, string? reason)
    {
        // Another parameter keeps the records alive, except where the last one that can be sent goes.
        Change[] changes = Diff(Panel(Form(old)), Panel(Form(@new)));

        changes.ShouldAllBe(c => c.Kind == kind || c.Kind == ChangeKind.CSharp);
        string all = string.Join("; ", changes.OrderBy(static c => c.Kind == ChangeKind.CSharp ? 0 : 1).Select(static c => c.Reason).OfType<string>());
        all.ShouldBe(reason ?? "");
    }

    [Fact]
    public void A_bound_that_is_written_otherwise_is_the_same()
        => Diff(Panel(Form(P with { Minimum = 1.0m })), Panel(Form(P with { Minimum = 1.00m }))).ShouldBeEmpty();

    [Fact]
    public void A_new_parameter_breaks_where_creating_needs_it()
    {
        Diff(Panel(Form(P)), Panel(Form(P, P with { Name = "q" }))).ShouldHaveSingleItem().Breaks.ShouldBeFalse();
        Diff(Panel(Form(P)), Panel(Form(P, P with { Name = "q", Required = true }))).ShouldHaveSingleItem().Breaks.ShouldBeTrue();
    }

    [Fact]
    public void A_parameter_that_is_gone_breaks_its_property()
    {
        Diff(Panel(Form(P, P with { Name = "q" })), Panel(Form(P))).ShouldHaveSingleItem().Reason.ShouldBe("UserEditRequest.Q is gone");
        Diff(Panel(Form(P, P with { Name = "q_*" })), Panel(Form(P))).ShouldHaveSingleItem().Reason.ShouldBe("UserEditRequest.QOf is gone");
        Diff(Panel(Form(P, P with { Name = "r", ReadOnly = true })), Panel(Form(P))).ShouldHaveSingleItem().Reason.ShouldBe("UserEditForm.R is gone");
    }

    [Fact]
    public void A_choice_that_is_gone_breaks_its_member()
    {
        Change change = OneParameter(P with { Values = [new("a", null), new("b", "B")] }, P with { Values = [new("a", null)] });

        (change.Kind, change.Choice, change.Old, change.Reason).ShouldBe((ChangeKind.ChoiceRemoved, "b", "B", "UserEditP.B is gone"));
        OneParameter(P with { Values = [new("a", null)] }, P with { Values = [new("a", null), new("b", "B")] }).Breaks.ShouldBeFalse();
    }

    [Fact]
    public void Choices_that_become_known_make_text_an_open_enum()
    {
        Change[] changes = Diff(Panel(Form(P)), Panel(Form(P with { Values = [new("a", null)] })));

        changes.Select(static c => (c.Kind, c.Old, c.New)).ShouldBe([(ChangeKind.ChoiceAdded, null, null), (ChangeKind.CSharp, "string", "UserEditP")]);
        changes.Select(static c => c.Breaks).ShouldBe([false, true]);
    }

    [Fact]
    public void Columns_break_where_their_properties_go()
    {
        Change[] changes = Diff(
            Panel(F("u", FunctionKind.List) with { Key = "a", Columns = [new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }] }),
            Panel(F("u", FunctionKind.List) with { Key = "c", Columns = [new() { Name = "b", Type = DataType.Flag }, new() { Name = "c" }, new() { Name = "d" }] }));

        changes.Select(static c => (c.Kind, c.Column, c.Reason)).ShouldBe(
        [
            (ChangeKind.Key, null, "UItem.Key and every id of a row are of another column"),
            (ChangeKind.ColumnAdded, "d", null),
            (ChangeKind.ColumnRemoved, "a", "UItem.A is gone"),
            (ChangeKind.ColumnType, "b", "UItem.B is now bool instead of string"),
        ]);
    }

    [Fact]
    public void A_parent_breaks_the_list_and_what_acts_on_its_rows()
    {
        Function[] rows = [F("domain", FunctionKind.List), F("domain.record.delete", FunctionKind.Group)];

        Change[] changes = Diff(Panel([.. rows, F("domain.record", FunctionKind.List)]), Panel([.. rows, F("domain.record", FunctionKind.List, "domain")]));

        changes.Select(static c => (c.Function, c.Kind, c.Reason)).ShouldBe(
        [
            ("domain.record", ChangeKind.Parent, "parent: must be given"),
            ("domain.record.delete", ChangeKind.CSharp, "parent: must be given"),
        ]);
    }

    [Fact]
    public void A_list_that_is_none_any_more_breaks_the_form_of_its_rows()
    {
        Change[] changes = Diff(Panel(F("u", FunctionKind.List), F("u.edit", FunctionKind.Form)), Panel(F("u", FunctionKind.Report), F("u.edit", FunctionKind.Form)));

        changes.Single(static c => c.Function == "u.edit").ShouldSatisfyAllConditions(
            static c => c.Kind.ShouldBe(ChangeKind.CSharp),
            static c => c.Reason.ShouldBe("CreateAsync and UpdateAsync are gone"),
            static c => c.New.ShouldBe("GetAsync, SubmitAsync, RefreshAsync"));
    }

    [Fact]
    public void A_new_function_that_collides_breaks_the_names_of_another()
    {
        Change[] changes = Diff(Panel(F("foo.bar", FunctionKind.Report)), Panel(F("foo.bar", FunctionKind.Report), F("foobar", FunctionKind.Report)));

        Change change = changes.Single(static c => c.Function == "foo.bar");
        (change.Kind, change.Old, change.New).ShouldBe((ChangeKind.CSharp, "FooBarFunction", "Foo_BarFunction"));
        change.Reason.ShouldBe("the type FooBarFunction is now Foo_BarFunction, and so are its records");
    }

    [Fact]
    public void A_new_parameter_or_choice_that_collides_breaks_the_name_of_another()
    {
        Diff(Panel(Form(P with { Name = "a_b" })), Panel(Form(P with { Name = "a_b" }, P with { Name = "ab" })))
            .Single(static c => c.Kind == ChangeKind.CSharp).Parameter.ShouldBe("a_b");
        Diff(Panel(Form(P with { Values = [new("a_b", null)] })), Panel(Form(P with { Values = [new("a_b", null), new("a b", null)] })))
            .Single(static c => c.Kind == ChangeKind.CSharp).Choice.ShouldBe("a_b");
    }

    [Fact]
    public void Another_panel_has_another_client()
        => Diff(Panel(), Panel() with { Panel = "vmmgr" }).ShouldHaveSingleItem().Reason.ShouldBe("IspmgrClient is now VmmgrClient");

    [Fact]
    public void What_an_upgrade_of_a_thousand_functions_costs_is_not_felt()
    {
        Snapshot sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        SnapshotDiff.Between(sample, sample with { Functions = [.. sample.Functions.Skip(500)] }).Count.ShouldBeGreaterThanOrEqualTo(500);

        clock.ElapsedMilliseconds.ShouldBeLessThan(2000);
    }
}
