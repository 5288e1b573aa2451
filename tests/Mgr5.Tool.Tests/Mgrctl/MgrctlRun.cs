using System.Text;
using Mgr5.Simulator.Mgrctl;

namespace Mgr5.Tool.Tests.Mgrctl;

/// <summary>The mgrctl without a panel, called in this process.</summary>
public abstract class MgrctlRun : CommandRun
{
    private const string Panel = """
        { "format": 1, "panel": "p", "functions": {
            "domain": {
                "kind": "list", "key": "name", "title": "Domains",
                "columns": [ { "name": "name", "title": "Name" }, { "name": "active", "type": "flag" }, { "name": "cost", "type": "money" } ]
            },
            "domain.edit": {
                "kind": "form", "title": "A domain",
                "parameters": [
                    { "name": "name", "title": "Name", "description": "As it is registered.", "required": true, "maxLength": 63 },
                    { "name": "active", "type": "flag", "title": "Active" },
                    { "name": "kind", "type": "choice", "title": "Kind", "values": { "m": "Master", "s": "Slave" } },
                    { "name": "owner", "type": "choice", "choice": "dynamic" },
                    { "name": "token", "hidden": true },
                    { "name": "addon_*" }
                ]
            },
            "load": { "kind": "report" },
            "user.delete": { "kind": "group" } } }
        """;

    protected Dictionary<string, string> Environment { get; } = [];

    protected (int ExitCode, string Output, string Errors) Run(params string[] args)
    {
        Environment["MGRCTL_SNAPSHOT"] = FileOf("p.json", Panel);
        using MemoryStream output = new();
        StringWriter errors = new() { NewLine = "\n" };
        int exitCode = MgrctlDouble.Run(args, Environment.GetValueOrDefault, output, errors);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
