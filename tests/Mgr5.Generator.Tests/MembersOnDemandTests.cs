namespace Mgr5.Generator.Tests;

/// <summary>Which members of the types that are emitted are there.</summary>
public sealed class MembersOnDemandTests
{
    private const string List = "using Mgr5.Ispmgr; class C { object M(IspmgrClient panel) => panel.Webdomain.ListAsync(); }";
    private const string Form = "using Mgr5.Ispmgr; class C { object M(IspmgrClient panel) => panel.Webdomain.Edit; object N(IspmgrClient panel) => panel.Domain.Record.Edit; }";

    private static readonly TestProject Build = new() { Texts = [new("panel.mgr5.json", SmallPanel.Snapshot)], Emit = "" };

    private static string[] Members(TestProject project, string type)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        run.Result.Exception.ShouldBeNull();
        run.Problems.ShouldBeEmpty();
        return [.. run.Output.GetTypeByMetadataName("Mgr5.Ispmgr." + type)!.MemberNames
            .Where(static n => !n.Contains('_', StringComparison.Ordinal) && !n.StartsWith('.'))
            .Except(["Equals", "GetHashCode", "ToString", "PrintMembers", "EqualityContract", "<Clone>$"])
            .Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_no_code_names_is_not_emitted() => Members(Build with { Code = [List] }, "WebdomainItem").ShouldBeEmpty();

    [Theory]
    [InlineData("class D { object? N(dynamic row) => row.Price; }")]
    [InlineData("class D { bool N(object row) => row is Mgr5.Ispmgr.WebdomainItem { Price: > 0 }; }")]
    [InlineData("class D { object? N(Mgr5.Ispmgr.WebdomainItem row) => row.@Price; }")]
    [InlineData("class D { object? N(Mgr5.Ispmgr.WebdomainItem row) => row.Pr\\u0069ce; }")]
    [InlineData("class D { object? N(object row) => row.GetType().GetProperty(\"Price\"); }")]
    [InlineData("class D { public decimal? Price => null; }")]
    public void A_name_counts_wherever_it_stands(string code) => Members(Build with { Code = [List, code] }, "WebdomainItem").ShouldBe(["Price"]);

    [Fact]
    public void A_part_of_a_word_is_no_name() => Members(Build with { Code = [List, "class D { int N(int PriceOf, int TotalPrice, int price) => PriceOf + TotalPrice + price; }"] }, "WebdomainItem").ShouldBeEmpty();

    [Theory]
    [InlineData("Sites.razor", "<td>@row.Price</td>")]
    [InlineData("Sites.xaml", "<Label x:DataType=\"panel:WebdomainItem\" Text=\"{Binding Price}\" />")]
    public void Markup_names_members(string path, string markup)
        => Members(Build with { Code = [List], Texts = [.. Build.Texts, new(path, markup)] }, "WebdomainItem").ShouldBe(["Price"]);

    [Fact]
    public void A_row_has_its_key_where_that_is_named()
        => Members(Build with { Code = [List, "class D { object N(Mgr5.Ispmgr.WebdomainItem row) => row.Key; }"] }, "WebdomainItem").ShouldBe(["Key"]);

    [Fact]
    public void What_is_sent_and_what_is_shown_have_what_is_named()
    {
        TestProject project = Build with { Code = [Form, "class D { object? N(Mgr5.Ispmgr.WebdomainEditForm form) => form.Owner + form.State; }"] };

        Members(project, "WebdomainEditRequest").ShouldBe(["IsSecret", "Owner"]);
        Members(project, "WebdomainEditForm").ShouldBe(["Node", "Options", "State", "ToRequest"]);
    }

    [Fact]
    public void What_is_secret_or_hidden_is_so_without_being_named()
    {
        Members(Build with { Code = [Form] }, "WebdomainEditRequest").ShouldBe(["IsSecret"]);
        Members(Build with { Code = [Form] }, "DomainRecordEditRequest").ShouldBe(["IsHidden"]);
    }

    [Theory]
    [InlineData("class D { object? N(Mgr5.Ispmgr.DomainRecordEditForm form) => form.Rtype; }")]
    [InlineData("class D { object? N(Mgr5.Ispmgr.DomainRecordEditForm form) => form.Rtype == Mgr5.Ispmgr.DomainRecordEditRtype.Mx; }")]
    [InlineData("class D { object? N() => Mgr5.Ispmgr.DomainRecordEditRtype.Mx; }")]
    public void An_open_enum_is_there_with_its_property_or_its_name(string code)
        => Members(Build with { Code = [Form, code] }, "DomainRecordEditRtype").ShouldBe(["A", "Mx"]);

    [Fact]
    public void An_open_enum_without_its_property_or_its_name_is_not_emitted()
        => GeneratorRun.Of(Build with { Code = [Form] }).Output.GetTypeByMetadataName("Mgr5.Ispmgr.DomainRecordEditRtype").ShouldBeNull();

    [Theory]
    [InlineData("public", "")]
    [InlineData("internal", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]")]
    public void Where_others_see_the_types_used_ones_have_all_members(string visibility, string friends)
        => Members(Build with { Emit = "Used", Visibility = visibility, Code = [List, friends] }, "WebdomainItem").ShouldBe(["Active", "Key", "Name", "Price", "Seen", "Since"]);

    [Theory]
    [InlineData("All", false)]
    [InlineData("", true)]
    [InlineData("Used", true)]
    public void All_and_an_editor_have_all_members(string emit, bool isDesignTime)
        => Members(Build with { Emit = emit, IsDesignTime = isDesignTime, Code = [List] }, "WebdomainItem").ShouldBe(["Active", "Key", "Name", "Price", "Seen", "Since"]);
}
