using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Simulator.Documents;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>The answer of a function: <c>text</c>, <c>xml</c>, or <c>devel</c>, which also describes the function.</summary>
internal static class Documents
{
    public static string Write(Snapshot snapshot, Invocation call, Faults faults)
    {
        XElement document = Answer(snapshot, call, faults);
        return call.Format switch
        {
            "text" => AsText(document),
            "xml" or "devel" => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n",
            _ => $"{Error("value", "out")}\n",
        };
    }

    private static XElement Answer(Snapshot snapshot, Invocation call, Faults faults)
    {
        if (faults.CallerOf(call) is not { } caller)
        {
            return Error("missed", "user", faults.Value);
        }

        if (call.Function == WhoAmI.Function)
        {
            return caller.WhoAmI(snapshot, faults.Value);
        }

        if (snapshot.Find(call.Function!) is not { } known)
        {
            return Error("missed", "func");
        }

        if (caller.View(known) is not { } function)
        {
            return Error("access", known.Name);
        }

        if (faults.ErrorOf(call) is { } error)
        {
            return Error(error, "elid", faults.Value);
        }

        XElement document = new(
            "doc",
            new XAttribute("lang", call.Parameters.GetValueOrDefault("lang", "en")),
            new XAttribute("func", function.Name),
            new XAttribute("binary", "/" + snapshot.Panel),
            new XAttribute("host", $"https://{faults.Value}.example"));
        if (call.Format == "devel")
        {
            document.Add(Description.Metadata(function, snapshot.Panel, faults.Value), Description.Messages(function));
        }

        document.Add(function.Kind switch
        {
            FunctionKind.List => [Echo(call), .. Rows(function, faults.Value)],
            FunctionKind.Form => [.. Fields(function, faults.Value), Echo(call)],
            _ => [new XElement("ok"), Echo(call)],
        });
        return document;
    }

    private static XElement[] Rows(Function list, string value)
    {
        string[] columns = [.. list.Columns?.Select(static c => c.Name).Where(static n => !n.Contains('*', StringComparison.Ordinal)) ?? [], Description.KeyOf(list)];
        return
        [
            new("page", $"{value} - {value}"),
            new("elem", columns.Distinct(StringComparer.Ordinal).Select(c => new XElement(c, new XAttribute("orig", value), value))),
            new("p_elems", "1"),
        ];
    }

    private static IEnumerable<XElement> Fields(Function form, string value)
        => Description.Fields(form).SelectMany(p => p.Type == DataType.Choice ? [Choices(p, value), new XElement(p.Name, value)] : new[] { new XElement(p.Name, value) })
            .Append(new("banner", new XAttribute("id", value), value));

    // Only what is marked with msg is the panel's own; owners, addresses and presets are customers'.
    private static XElement Choices(Parameter parameter, string value) => new(
        "slist",
        new XAttribute("name", parameter.Name),
        parameter.Values?.Select(static c => new XElement("val", new XAttribute("key", c.Value), new XAttribute("msg", "yes"), c.Title ?? c.Value)),
        parameter.DynamicChoice ? new XElement("val", new XAttribute("key", value), value) : null);

    private static XElement Echo(Invocation call)
        => new("tparams", call.Parameters.Select(static p => new XElement(p.Key, p.Value)), new XElement("func", call.Function));

    private static XElement Error(string type, string about, string? value = null) => new(
        "doc",
        new XElement(
            "error",
            new XAttribute("type", type),
            new XAttribute("object", about),
            value is null ? null : new XElement("param", new XAttribute("name", "value"), value),
            new XElement("msg", $"{type} {about} {value}".TrimEnd())));

    private static string AsText(XElement document)
    {
        if (document.Element("error") is { } error)
        {
            return $"ERROR {(string?)error.Attribute("type")}({(string?)error.Attribute("object")})\n";
        }

        if (document.Element("ok") is not null)
        {
            return "OK\n";
        }

        string[] lines = document.Elements("elem").Any()
            ? [.. document.Elements("elem").Select(static row => string.Join(' ', row.Elements().Select(static c => $"{c.Name}={c.Value}")))]
            : [.. document.Elements().Where(static e => !e.HasElements && e.Name != "banner").Select(static e => $"{e.Name}={e.Value}")];
        return string.Concat(lines.Select(static l => l + "\n"));
    }
}
