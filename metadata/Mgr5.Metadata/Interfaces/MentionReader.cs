using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>Reads what a description says of other functions: those behind its buttons and marks, and those of handlers.</summary>
internal static class MentionReader
{
    /// <summary>The functions that buttons, marks and columns of a list open.</summary>
    public static IEnumerable<Function> OfButtons(XElement metadata, string function) => metadata
        .Descendants()
        .SelectMany(node => node.Name.LocalName switch
        {
            "toolbtn" or "prop" or "xprop" => new[] { Mention(node.Text("func"), node.Text("type"), function) },
            "toggle" => [Mention(node.Text("onenable"), "group", function), Mention(node.Text("ondisable"), "group", function)],
            "col" => [Mention(node.Text("editform"), "edit", function)],
            _ => [],
        })
        .OfType<Function>()
        .Where(mentioned => mentioned.Name != function);

    /// <summary>The functions that a handler does: <c>&lt;func name="f"/&gt;</c> or <c>&lt;func minlevel="7"&gt;f&lt;/func&gt;</c>.</summary>
    public static IEnumerable<Function> OfHandler(XElement handler) => handler.Elements("func")
        .Select(static func => new Function { Name = func.Text("name") ?? func.Value.Trim(), Level = func.Text("minlevel") })
        .Where(static function => function.Name.Length > 0);

    // What the other types (list, refresh, …) open may be of any kind. Real panels have forms and functions without a
    // type behind "editlist" too, so that it says whose row is passed, and not that rows are answered.
    private static Function? Mention(string? target, string? type, string function)
    {
        string name = (target ?? "").Split('&', '?')[0].Trim();
        return name.Length == 0 ? null : type switch
        {
            "new" or "edit" or "editnosel" or "groupform" => new() { Name = name, Kind = FunctionKind.Form },
            "group" => new() { Name = name, Kind = FunctionKind.Group },
            "editlist" => new() { Name = name, Parent = function },
            "window" or "groupwindow" => new() { Name = name, File = true },
            _ => new() { Name = name },
        };
    }
}
