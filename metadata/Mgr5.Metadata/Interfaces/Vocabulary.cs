namespace Mgr5.Metadata.Interfaces;

/// <summary>
/// Every node and attribute of the panels' metadata that this version knows, and whether it is read or dropped on purpose.
/// What is in neither column is reported as unhandled, never passed over in silence. The documentation of the snapshot
/// format has a line for each entry; a test holds the two together.
/// </summary>
internal static class Vocabulary
{
    /// <summary>What a node may say. <paramref name="Opaque"/>: nothing below it is looked at.</summary>
    internal sealed record Entry(string Node, string[] Parents, string[] Read, string[] Dropped, bool Opaque = false)
    {
        /// <summary>The words that an attribute may be, for those that decide how the node is read.</summary>
        public (string Attribute, string[] Words)[] Closed { get; init; } = [];
    }

    private static readonly (string, string[]) Modes = ("remove_if", ["new", "edit"]);

    // "seen by the UI only" is what all the dropped ones of one node share; the documentation says what each is.
    internal static readonly Entry[] Entries =
    [
        new("metadata", ["mgrdata", "doc"], ["name", "type", "key", "level"],
            ["keyname", "mgr", "autoupdate", "firstrun", "decorated", "selficon", "sprite", "spritesvg"])
        { Closed = [("type", ["list", "form", "report"])] },
        new("include", ["metadata", "messages"], ["name"], []),
        new("form", ["metadata"], [], ["title", "nosubmit", "nocancel", "nonext", "noback", "wizard", "autocomplete", "helpurl", "maxwidth"]),
        new("page", ["form"], ["name", "remove_if", "level"], ["collapsed", "if"]) { Closed = [Modes] },
        new("field", ["form", "page"], ["name", "required", "remove_if", "level"],
            ["noname", "fullwidth", "fullwith", "formwidth", "experience", "if", "after", "base", "fixed", "id"])
        { Closed = [Modes] },
        new("input", ["field", "page", "form"],
            ["name", "type", "required", "check", "checkargs", "maxlength", "mask", "date", "private", "readonly", "zoom", "delimiter", "convert",
                "unlimit", "setvalues", "level"],
            ["period", "sql", "sqlname", "range_name", "range_boundary", "empty", "limit", "checkpasswd", "save", "identifier", "duty", "show", "id"])
        { Closed = [("type", ["text", "password", "checkbox", "toggle", "hidden", "file"]), ("date", ["yes", "month"])] },
        new("select", ["field", "page", "form"],
            ["name", "type", "required", "check", "checkargs", "maxlength", "convert", "readonly", "setvalues", "level"],
            ["sorted", "depend", "source", "period", "sqlname"])
        { Closed = [("type", ["multiple", "radio"])] },
        new("textarea", ["field", "page", "form"],
            ["name", "required", "check", "checkargs", "maxlength", "convert", "readonly", "private", "zoom", "delimiter", "setvalues", "level"],
            ["type", "rows", "wrap"]),
        new("slider", ["field", "page", "form"], ["name", "min", "max", "required", "readonly", "setvalues", "level"], ["step"]),
        new("datetime", ["field", "page", "form"], ["name", "required", "readonly", "setvalues", "level"], []),
        new("period", ["field", "page", "form"], ["name"], []),
        new("list", ["field", "page", "form"], ["key"], ["name", "type"]),
        new("if", ["input", "select", "textarea", "slider", "datetime"], ["value", "empty", "hide"], ["shadow"]),
        new("else", ["input", "select", "textarea", "slider", "datetime"], ["hide"], ["shadow"]),
        new("textdata", ["field", "page", "form"], [], ["name", "type", "warning"]),
        new("htmldata", ["field", "page", "form"], [], ["name", "type"]),
        new("desc", ["field", "page", "form"], [], ["name", "type"]),
        new("link", ["field", "page", "form"], [], ["name", "type", "target", "referrer"]),
        new("buttons", ["form"], [], ["wizard"]),
        new("button", ["buttons"], [], ["name", "type", "default", "keepform"]),
        new("coldata", ["metadata"], [], []),
        new("col", ["coldata", "list"], ["name", "type", "level", "editform"],
            ["sort", "sorted", "convert", "stat", "total", "noescaping", "width", "height", "align"]),
        new("prop", ["col"], ["name", "value", "func", "type"], ["img", "stat", "total", "sprite", "spritesvg", "animated"]),
        new("xprop", ["col"], ["name", "value", "func", "type"], ["img", "stat", "total", "sprite", "spritesvg", "animated"]),
        new("toggle", ["col"], ["name", "onenable", "ondisable"], []),
        new("toolbar", ["metadata"], [], ["view"]),
        new("contextmenu", ["metadata"], [], []),
        new("toolgrp", ["toolbar", "contextmenu"], [], ["name", "separator", "first", "img", "collapsed", "sprite", "spritesvg"]),
        new("toolsep", ["toolbar", "toolgrp"], [], []),
        new("toolbtn", ["toolbar", "toolgrp"], ["func", "type"], ["name", "img", "default", "level", "warning", "detached", "sprite", "spritesvg"]),
        new("hide", ["toolbtn"], [], ["name", "value", "level"]),
        new("show", ["toolbtn"], [], ["name", "value", "level"]),
        new("remove", ["toolbtn"], [], ["name", "value", "level"]),
        new("band", ["metadata"], [], [], Opaque: true),
        new("handler", ["mgrdata"], [], ["name", "type"]),
        new("func", ["handler"], ["name", "minlevel"], []),
        new("event", ["handler"], [], [], Opaque: true),
        new("plugin", ["mgrdata"], [], [], Opaque: true),
        new("mainmenu", ["mgrdata"], [], [], Opaque: true),
        new("lang", ["mgrdata"], ["name"], []),
        new("messages", ["lang", "doc"], ["name"], ["checked"]),
        new("msg", ["messages", "slist"], ["name"], ["added", "rename"]),
        new("slist", ["doc"], ["name"], []),
        new("val", ["slist"], ["key", "msg"], ["img", "image", "depend"]),
        new("steps", ["doc"], [], []),
        new("step", ["steps"], ["name"], ["unavailable"]),
    ];

    private static readonly Dictionary<(string Parent, string Node), Entry> ByPath =
        Entries.SelectMany(static e => e.Parents.Select(parent => (Path: (parent, e.Node), Entry: e))).ToDictionary(static p => p.Path, static p => p.Entry);

    public static Entry? Find(string parent, string node) => ByPath.TryGetValue((parent, node), out Entry? entry) ? entry : null;
}
