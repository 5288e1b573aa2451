namespace Mgr5.Runtime.Tests;

// What emitted code looks like.

internal sealed class SiteFunction(PanelClient panel) : PanelListFunction<SiteItem, SiteFilterRequest>(panel, "site")
{
    public SiteEditFunction Edit => new(GetPanel());

    public SiteDeleteFunction Delete => new(GetPanel());
}

internal sealed class RecordFunction(PanelClient panel) : PanelSubListFunction<PanelItem, PanelRequest>(panel, "zone.record");

internal sealed class NodeFunction(PanelClient panel) : PanelNestedListFunction<PanelItem, PanelRequest>(panel, "site.node");

internal sealed class SiteEditFunction(PanelClient panel) : PanelRowFormFunction<SiteEditForm, SiteEditRequest>(panel, "site.edit");

internal sealed class RecordEditFunction(PanelClient panel) : PanelSubRowFormFunction<PanelForm, PanelRequest>(panel, "zone.record.edit");

internal sealed class NodeEditFunction(PanelClient panel) : PanelNestedRowFormFunction<PanelForm, PanelRequest>(panel, "site.node.edit");

internal sealed class SettingsFunction(PanelClient panel) : PanelFormFunction<PanelForm, PanelRequest>(panel, "settings");

internal sealed class RecordSettingsFunction(PanelClient panel) : PanelSubFormFunction<PanelForm, PanelRequest>(panel, "zone.record.settings");

internal sealed class NodeSettingsFunction(PanelClient panel) : PanelNestedFormFunction<PanelForm, PanelRequest>(panel, "site.node.settings");

internal sealed class SiteDeleteFunction(PanelClient panel) : PanelGroupFunction<PanelRequest>(panel, "site.delete");

internal sealed class RecordDeleteFunction(PanelClient panel) : PanelSubGroupFunction<PanelRequest>(panel, "zone.record.delete");

internal sealed class NodeDeleteFunction(PanelClient panel) : PanelNestedGroupFunction<PanelRequest>(panel, "site.node.delete");

internal sealed class TrafficFunction(PanelClient panel) : PanelReportFunction<PanelRequest>(panel, "traffic");

internal sealed class CheckMoneyFunction(PanelClient panel) : PanelValidatorFunction<PanelRequest>(panel, "check.money");

internal sealed class DumpFunction(PanelClient panel) : PanelFileFunction<PanelRequest>(panel, "db.dump");

internal sealed class RestartFunction(PanelClient panel) : PanelCallFunction<PanelRequest>(panel, "restart");

internal sealed class OrderFunction(PanelClient panel) : PanelWizardFunction<OrderStep, PanelRequest>(panel, "order");

internal sealed record SiteItem : PanelItem
{
    public string Key => GetKey("name");
}

internal sealed record SiteFilterRequest : PanelRequest
{
    public string? Owner { get => GetText("owner"); set => SetText("owner", value); }
}

internal record SiteEditRequest : PanelRequest
{
    public string? Name { get => GetText("name"); set => SetText("name", value); }

    public string? Password { get => GetText("pin"); set => SetText("pin", value); }

    public bool? Active { get => GetFlag("active"); set => SetFlag("active", value); }

    public long? Count { get => GetInteger("count"); set => SetInteger("count", value); }

    public decimal? Price { get => GetMoney("price"); set => SetMoney("price", value); }

    public DateOnly? Since { get => GetDate("since"); set => SetDate("since", value); }

    public DateTime? Seen { get => GetDateTime("seen"); set => SetDateTime("seen", value); }

    public PanelLimit? Quota { get => GetLimit("quota"); set => SetLimit("quota", value); }

    public SiteEditMode? Mode { get => GetChoice<SiteEditMode>("mode"); set => SetChoice("mode", value); }

    public IReadOnlyList<string>? Aliases { get => GetList("aliases", ' '); set => SetList("aliases", ' ', value); }

    public IReadOnlyList<string>? Extras { get => GetList("options", ','); set => SetList("options", ',', value); }

    public PanelFile? Upload { get => GetFile("upload"); set => SetFile("upload", value); }

    public PanelValues AddonOf => GetValues("addon_*");

    protected override bool IsSecret(string name) => name == "pin" || base.IsSecret(name);

    protected override bool IsHidden(string name) => name is "stamp" or "token" || base.IsHidden(name);
}

internal sealed record SiteEditForm : SiteEditRequest, IPanelForm<SiteEditRequest>
{
    public string? State => GetText("state");

    public PanelNode Node => GetNode();

    public IReadOnlyList<PanelOption> Options(string name) => GetOptions(name);

    public SiteEditRequest ToRequest() => GetChanges<SiteEditRequest>();
}

internal sealed class SiteEditMode : PanelChoice<SiteEditMode>
{
    public static readonly SiteEditMode Fast = "fast";

    public static implicit operator SiteEditMode(string value) => new() { Value = value };
}

internal sealed record OrderPlanForm : PanelRequest, IPanelForm<PanelRequest>
{
    public string? Plan { get => GetText("plan"); set => SetText("plan", value); }

    public PanelNode Node => GetNode();

    public IReadOnlyList<PanelOption> Options(string name) => GetOptions(name);

    public PanelRequest ToRequest() => GetChanges<PanelRequest>();
}

internal abstract record OrderStep : IPanelStep<OrderStep>
{
    private OrderStep()
    {
    }

    public static OrderStep FromAnswer(PanelStepAnswer answer) => answer.Function switch
    {
        null => new Done(answer.Ok),
        "order.plan" => new Plan(answer.Form<OrderPlanForm>()),
        _ => new Other(answer.Form<PanelForm>()),
    };

    public sealed record Plan(OrderPlanForm Form) : OrderStep;

    public sealed record Other(PanelForm Form) : OrderStep;

    public sealed record Done(PanelOk Ok) : OrderStep;
}
