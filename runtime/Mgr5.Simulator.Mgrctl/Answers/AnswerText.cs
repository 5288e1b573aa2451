using System.Xml.Linq;

namespace Mgr5.Simulator.Mgrctl.Answers;

/// <summary>
/// <c>out=text</c>: a line for each row, its cells parted by spaces; a line for each value of a form; values as they are, so that
/// nothing can tell a space in one from the end of it.
/// </summary>
internal static class AnswerText
{
    public static string Write(XElement document)
    {
        if (document.Element("error") is { } error)
        {
            return $"ERROR {(string?)error.Attribute("type")}({(string?)error.Attribute("object")})\n";
        }

        if (document.Element("ok") is not null)
        {
            return "OK\n";
        }

        IEnumerable<string> lines = document.Elements("elem").Any()
            ? document.Elements("elem").Select(static row => string.Join(' ', row.Elements().Select(Pair)))
            : document.Elements().Where(static e => !e.HasElements && !Frame.Has(e.Name.LocalName)).Select(Pair);
        return string.Concat(lines.Select(static l => l + "\n"));
    }

    private static string Pair(XElement element) => $"{element.Name}={element.Value}";
}
