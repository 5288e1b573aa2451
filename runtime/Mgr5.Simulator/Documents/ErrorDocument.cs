using System.Globalization;
using System.Xml.Linq;

namespace Mgr5.Simulator.Documents;

/// <summary>The document of an error. It has none of the attributes of other documents, and no echo of the parameters.</summary>
internal static class ErrorDocument
{
    public static XElement Of(SimulatedError error, string language, string function, SimulatedUser? user)
    {
        XElement element = new("error", new XAttribute("type", error.Type));
        if (error.Object is { } about)
        {
            element.SetAttributeValue("object", about);
            element.SetAttributeValue("lang", language);
            element.Add(Param("object", about, new XAttribute("type", "msg")));
        }
        else
        {
            element.SetAttributeValue("lang", language);
        }

        element.SetAttributeValue("code", error.Code);
        if (error.Value is { } value)
        {
            element.Add(Param("value", value));
        }

        // A failed login was seen without a stack.
        if (error.Type != "auth")
        {
            element.Add(new XElement("stack", new XElement(
                "action",
                new XAttribute("level", (user?.Level ?? 0).ToString(CultureInfo.InvariantCulture)),
                new XAttribute("user", user?.Name ?? ""),
                function)));
        }

        Add("group", error.Group);
        Add("detail", error.Detail);
        Add("msg", error.Message ?? Message(error));
        return new("doc", element);

        void Add(string name, string? text)
        {
            if (text is not null)
            {
                element.Add(Node.Of(name, text));
            }
        }
    }

    private static XElement Param(string name, string text, params XAttribute[] attributes)
    {
        XElement param = Node.Of("param", text);
        param.Add(new XAttribute("name", name), attributes);
        return param;
    }

    // Our own words: those of the panels are theirs, and change with version and language.
    private static string Message(SimulatedError error) => error switch
    {
        { Type: "missed", Value: { } value } => $"There is no {error.Object} '{value}'.",
        { Type: "missed" } => $"'{error.Object}' is missing.",
        { Type: "exists" } => $"The {error.Object} '{error.Value}' is taken.",
        { Type: "value" } => $"'{error.Value}' does not fit '{error.Object}'.",
        { Type: "access" } => $"You may not call '{error.Object}'.",
        _ => $"The call failed: {error.Type} {error.Object}".TrimEnd() + ".",
    };
}
