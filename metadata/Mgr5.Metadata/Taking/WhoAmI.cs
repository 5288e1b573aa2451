using System.Globalization;
using System.Xml.Linq;

namespace Mgr5.Metadata.Taking;

/// <summary>
/// What is of use of an answer of <c>whoami</c>, which everybody may ask: the rights of the session and the version of the panel.
/// The rest (name, address, balance) is a customer's.
/// </summary>
public sealed record WhoAmI
{
    /// <summary>The function.</summary>
    public const string Function = "whoami";

    /// <summary>As whom the session acts. It is a customer's: to be compared with, not to be kept.</summary>
    public string? User { get; init; }

    /// <summary>The rights of the session; null where the panel does not say.</summary>
    public RightsLevel? Level { get; init; }

    /// <summary>The version of the panel up to its build, e.g. <c>6.105.0</c> of <c>6.105.0-2024.04.12_08:22</c>; null where the panel does not say.</summary>
    public string? Version { get; init; }

    /// <summary>The type of the error that the panel answered with; null where it answered.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Reads an answer in <c>out=xml</c> or <c>out=devel</c>.</summary>
    /// <exception cref="MetadataFormatException">It is no whole document. The message has nothing of the answer in it.</exception>
    public static WhoAmI Read(string xml)
    {
        XElement root = AnswerXml.Parse(xml);
        XElement? user = root.Element("user");
        return AnswerXml.ErrorOf(root) is { } error
            ? new() { ErrorType = AnswerXml.TypeOf(error) }
            : new()
            {
                User = (string?)user?.Attribute("name"),
                Level = int.TryParse((string?)user?.Attribute("level"), NumberStyles.None, CultureInfo.InvariantCulture, out int level) ? new RightsLevel(level) : null,
                Version = UpToBuild((string?)root.Element("mgr")?.Attribute("version")) ?? UpToBuild(VersionOfPanel(root)),
            };
    }

    // <version mgr="billmgr"><billmgr>6.94.1-…</billmgr><core>5.389.1-…</core></version>
    private static string? VersionOfPanel(XElement root)
        => root.Element("version") is { } version && (string?)version.Attribute("mgr") is { Length: > 0 } panel
            ? version.Elements().FirstOrDefault(part => part.Name.LocalName == panel)?.Value
            : null;

    // A build is another one with every installation of the same version.
    private static string? UpToBuild(string? text)
    {
        string version = new([.. (text ?? "").Trim().TakeWhile(static c => c is (>= '0' and <= '9') or '.')]);
        return version.Trim('.') is { Length: > 0 } number ? number : null;
    }
}
