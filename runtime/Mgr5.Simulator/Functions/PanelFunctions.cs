using Mgr5.Metadata.Snapshots;
using Mgr5.Simulator.Data;

namespace Mgr5.Simulator.Functions;

/// <summary>What functions do by themselves: the panel's own ones, and those of the snapshot by their kinds.</summary>
internal sealed class PanelFunctions(
    AccountFunctions accounts, ListFunction lists, FormFunction forms, GroupFunction groups, WizardFunction wizards, FunctionMap map, SimulatedError unknown)
{
    public Content Answer(Call call, SimulatedRequest request) => call switch
    {
        { Function: "auth" } => accounts.LogIn(call),
        { Function: "logon" } => accounts.LogOut(call),
        { Function: AccountFunctions.Confirmation, Caller: { } caller } => accounts.Confirm(call, caller),
        { Function: "whoami", Caller: { } caller } => accounts.WhoAmI(call, caller),
        { Function: "session", Metadata: not null, Caller: { } caller } => lists.Table(call, accounts.List(caller)),
        { Function: "session.delete", Metadata: not null, Caller: { } caller } => accounts.Delete(call, caller),
        { Function: "session.newkey", Caller: { } caller } => accounts.NewKey(call, caller),
        { Function: "keepalive" } => Content.Ok,
        _ when map.WizardOf(call.Function) is { } wizard => wizards.Answer(call, wizard, request),
        { Metadata: null } => throw new PanelFault(unknown),
        { Metadata: { Kind: FunctionKind.List } list } => lists.Answer(call, list),
        { Metadata: { Kind: FunctionKind.Form } form } => forms.Answer(call, form),
        { Metadata: { Kind: FunctionKind.Group } group } => groups.Answer(call, group),
        { Metadata.Kind: FunctionKind.Validator } => CheckFunction.Answer(call),
        { Metadata.Kind: FunctionKind.Report } => ReportFunction.Answer(call, []),
        _ => Content.Ok,
    };
}
