using System.Text.RegularExpressions;

namespace Mgr5.Tool.Tests.Taking;

/// <summary>
/// Values that stand for those of customers, in every place of a panel's answers; and two of their kind that are no customer's
/// and have to be found again: a static option of the panel, and the name of a function.
/// </summary>
internal static partial class Planted
{
    /// <summary>What all of them begin with.</summary>
    public const string Value = "planted-7f3a91";

    public const string StaticOption = Value + "-static-option";

    public const string Function = Value + "-function";

    /// <summary>Every place in which the mgrctl without a panel has a value of a customer.</summary>
    public static readonly string[] Places =
    [
        "host", "count", "checked", "total", "metadata-comment", "comment", "instruction",
        "key", "key-orig", "key-color", "cell", "cell-orig", "cell-color", "page-from", "page-to", "parent-name",
        "value", "hidden-value", "option", "option-key", "option-image", "table", "table-orig",
        "report", "report-orig", "report-total",
        "filter-name", "filter-value", "banner", "banner-id", "banner-info", "link", "branding", "addon", "tip", "notify", "notify-name",
        "realname", "email",
        "error", "error-template", "error-value", "error-user", "error-group",
        "stderr",
    ];

    public const string Panel = $$"""
        {
          "format": 1, "panel": "ispmgr", "language": "en",
          "functions": {
            "domain": { "kind": "list", "key": "name", "columns": [ { "name": "name" }, { "name": "owner" }, { "name": "cost", "type": "money" } ] },
            "domain.filter": { "kind": "form" },
            "domain.record": { "kind": "list", "parent": "domain", "key": "rkey", "columns": [ { "name": "rkey" } ] },
            "domain.record.edit": {
              "kind": "form",
              "parameters": [
                { "name": "rtype", "type": "choice", "values": { "a": "An address", "mx": "{{StaticOption}}" } },
                { "name": "owner", "type": "choice", "choice": "dynamic" },
                { "name": "secret", "hidden": true },
                { "name": "comment", "type": "string", "title": "Comment" }
              ]
            },
            "{{Function}}": { "kind": "form" },
            "server_load": { "kind": "report" }
          }
        }
        """;

    /// <summary>An answer to anything, of nodes that the mgrctl without a panel does not have.</summary>
    public const string Answer = $"""
        <?xml version="1.0"?>
        <doc lang="ru" func="domain" host="{Value}"><metadata name="domain" type="list" key="name"><coldata><col name="a" total="1 {Value}"/></coldata>
        <form><input name="v" value="{Value}" type="hidden"/>{Value}<select name="addon_961"/><select name="php_56"/></form></metadata>
        <messages name="domain" checked="{Value}"><msg name="m">A &lt;message&gt;</msg><msg name="step_10">Ten</msg>
        <msg name="addon_961">{Value}</msg><msg name="hint_addon_961">{Value}</msg></messages>
        <tparams><elid>{Value}</elid></tparams><page>{Value}</page><banner id="{Value}">{Value}<b>{Value}</b></banner>
        <slist name="s"><val key="k" msg="yes" image="{Value}">Own</val><val key="{Value}">{Value}</val></slist>
        <elem id="a > b {Value}"><name orig='{Value}'>{Value}</name><n><![CDATA[<{Value}> < {Value}]]></n><!-- <{Value}> --></elem>
        <list name="l"><elem><x>{Value}</x></elem></list><unheard a="{Value}"><deep>{Value}</deep></unheard>
        <steps><step name="one" title="{Value}">{Value}</step></steps>
        </doc>
        """;

    /// <summary>Which of them are in a text.</summary>
    public static string[] In(string text) => [.. Any().Matches(text).Select(static m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(Value + "(-[a-z]+)*")]
    private static partial Regex Any();
}
