using System.Globalization;
using System.Xml.Linq;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;
using Mgr5.Simulator.Mgrctl.Answers;

namespace Mgr5.Simulator.Mgrctl;

/// <summary>With whose rights a call is done: those of root, or of the user whom <c>su</c> names.</summary>
internal sealed record Caller(string Name, RightsLevel Level)
{
    private static readonly Caller Root = new("root", new(30));

    /// <summary>The caller; null where <c>su</c> names nobody.</summary>
    /// <param name="call">The call.</param>
    /// <param name="users">Who there is: <c>john=16,mary=24</c>.</param>
    public static Caller? Of(Invocation call, string users) => call.Parameters.GetValueOrDefault("su") is not { Length: > 0 } name
        ? Root
        : users.Split(',').Select(static u => u.Split('=')).FirstOrDefault(u => u[0] == name) is [_, var level]
            ? new(name, new(int.Parse(level, CultureInfo.InvariantCulture)))
            : null;

    /// <summary>What the caller is shown of a function; null where it may not be called.</summary>
    public Function? View(Function function) => !IsShown(function.Levels) ? null : function with
    {
        Parameters = function.Parameters?.Where(p => IsShown(p.Levels)).ToEquatableArray(),
    };

    /// <summary>The answer of <c>whoami</c>, which no panel is without.</summary>
    public XElement WhoAmI(Snapshot snapshot, CustomerData customer) => new(
        "doc",
        new XElement(
            "user",
            new XAttribute("realname", customer.At("realname")),
            new XAttribute("level", Level.Number.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("name", Name),
            new XAttribute("email", customer.At("email"))),
        new XElement("mgr", new XAttribute("version", snapshot.Version is { } version ? $"{version}-2024.04.12_08:22" : ""), snapshot.Panel));

    private bool IsShown(EquatableArray<string> levels) => levels.Count == 0 || levels.Contains(Level.Word);
}
