using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>
/// Which children are an array in JSON even when there is only one; any other single child becomes an object. The table holds
/// what was seen in real answers, and is surely not the whole of the panel's.
/// </summary>
internal static class JsonArrays
{
    private static readonly HashSet<(string Parent, string Child)> Pairs =
    [
        ("doc", "elem"), ("doc", "page"), ("doc", "list"), ("doc", "slist"), ("doc", "mlist"),
        ("list", "elem"), ("mlist", "message"),
        ("form", "page"), ("page", "field"),
        ("toolgrp", "toolbtn"), ("toolbtn", "hide"), ("toolbtn", "show"),
    ];

    public static bool IsAlways(XElement child)
    {
        if (child.Attribute("is_json_array")?.Value == "yes")
        {
            return true;
        }

        string name = child.Name.LocalName;
        if (child.Parent is not { } parent)
        {
            return false;
        }

        // The choices of a select are an array at the top, and were seen as an object in a document inside a document.
        return name == "val"
            ? parent.Name.LocalName == "slist" && parent.Parent is { Parent: null }
            : Pairs.Contains((parent.Name.LocalName, name));
    }
}
