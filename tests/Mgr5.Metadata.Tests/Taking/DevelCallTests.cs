using Mgr5.Metadata.Listings;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Metadata.Tests.Taking;

public sealed class DevelCallTests
{
    private static readonly Dictionary<DevelVerdict, string> Words = new()
    {
        [DevelVerdict.Ask] = "ask",
        [DevelVerdict.WithAllForms] = "all-forms",
        [DevelVerdict.Never] = "never",
    };

    private static string Reviewed { get; } = Repository.Path("tests", "Mgr5.Metadata.Tests", "Taking", "allowed-functions.txt");

    [Fact]
    public async Task Every_function_of_a_real_panel_is_judged_as_people_have_judged_it()
    {
        Listing listing = ListingReader.Read(await File.ReadAllTextAsync(SharedData.Path("mgrctl/ispmgr-i.en.txt")));

        string judged = string.Concat(listing.Functions.Select(static f => $"{f.Name} {Words[DevelCalls.Judge(f.Name, f.Kind)]}\n"));

        judged.ShouldBe(await File.ReadAllTextAsync(Reviewed));
    }

    [Fact]
    public void The_sample_panel_has_the_same_names_so_the_table_is_held_to_them_everywhere()
    {
        Snapshot sample = SnapshotReader.Read(File.ReadAllBytes(Repository.Path("samples", "panels", "ispmgr.mgr5.json")));
        Dictionary<string, string> reviewed = File.ReadLines(Reviewed).Select(static l => l.Split(' ')).ToDictionary(static l => l[0], static l => l[1]);

        sample.Functions
            .Where(f => reviewed[f.Name] != Words[DevelCalls.Judge(f.Name, f.Kind)])
            .Select(static f => f.Name)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aps.install.execute")]
    [InlineData("aps.install.settings")]
    [InlineData("gdpr_remove_personaldata")]
    [InlineData("webdomain.delete.confirm")]
    [InlineData("email.clear.request")]
    [InlineData("run")]
    [InlineData("reboot_confirm")]
    [InlineData("letsencrypt.generate")]
    [InlineData("edit.run")]
    public void A_form_that_acts_is_only_called_where_all_forms_are_asked_for(string name)
        => DevelCalls.Judge(name, FunctionKind.Form).ShouldBe(DevelVerdict.WithAllForms);

    [Theory]
    [InlineData(FunctionKind.Group)]
    [InlineData(FunctionKind.External)]
    [InlineData(FunctionKind.Unknown)]
    [InlineData(FunctionKind.Validator)]
    [InlineData(FunctionKind.Dashboard)]
    [InlineData(FunctionKind.Helpboard)]
    [InlineData(FunctionKind.None)]
    public void No_name_makes_another_kind_callable(FunctionKind kind)
        => DevelCalls.Judge("user.edit", kind).ShouldBe(DevelVerdict.Never);

    [Theory]
    [InlineData("-R")]
    [InlineData("-e")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("user=x")]
    [InlineData("a;reboot")]
    public void What_mgrctl_would_not_take_for_a_function_is_never_called(string name)
    {
        DevelCalls.IsCallable(name).ShouldBeFalse();
        DevelCalls.Judge(name, FunctionKind.List).ShouldBe(DevelVerdict.Never);
    }

    [Fact]
    public void A_list_is_asked_for_one_row_and_nothing_else_gets_a_parameter()
        => Enum.GetValues<FunctionKind>().Where(static k => DevelCalls.ParametersFor(k).Count > 0).ShouldBe([FunctionKind.List]);
}
