using System.Xml.Linq;

namespace Mgr5.Simulator.Tests;

/// <summary>What tests look at in answers.</summary>
internal static class Answers
{
    /// <summary><c>type/object</c> of the error, and <c>=value</c> where it has one; null for a success.</summary>
    public static string? Error(this XElement answer)
    {
        if (answer.Element("error") is not { } error)
        {
            return null;
        }

        string? value = error.Elements("param").FirstOrDefault(static p => p.Attribute("name")?.Value == "value")?.Value;
        return $"{error.Attribute("type")?.Value}/{error.Attribute("object")?.Value}{(value is null ? "" : "=" + value)}";
    }

    public static void ShouldBeOk(this XElement answer)
    {
        answer.Error().ShouldBeNull();
        answer.Element("ok").ShouldNotBeNull();
    }

    /// <summary>The names of the document's nodes, in order.</summary>
    public static string[] Names(this XElement answer) => [.. answer.Elements().Select(static e => e.Name.LocalName)];

    /// <summary>A cell of every row.</summary>
    public static string?[] Column(this XElement answer, string name) => [.. answer.Elements("elem").Select(row => row.Element(name)?.Value)];

    /// <summary>The text of a node right below the root.</summary>
    public static string? Text(this XElement answer, string name) => answer.Element(name)?.Value;
}
