using System.Text;
using Mgr5.Metadata.Interfaces;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Tests.Interfaces;

/// <summary>Descriptions as short as a test can be.</summary>
internal static class Read
{
    public static InterfaceMetadata Interface(string xml, string language = "en") => InterfaceReader.Read(Encoding.UTF8.GetBytes(xml), language);

    public static DevelAnswer Devel(string xml, string? requested = null) => DevelReader.Read(Encoding.UTF8.GetBytes(xml), requested);

    /// <summary>The function <c>f</c> whose form has these nodes, as a plugin describes it; nothing may be unhandled.</summary>
    public static Function Form(string nodes, string messages = "")
    {
        InterfaceMetadata metadata = Interface($"""
            <mgrdata>
              <metadata name="f" type="form"><form>{nodes}</form></metadata>
              <lang name="en"><messages name="f">{messages}</messages></lang>
            </mgrdata>
            """);
        metadata.UnhandledNodes.ShouldBeEmpty();
        return metadata.Functions.ShouldHaveSingleItem();
    }

    public static Parameter[] Parameters(string nodes) => [.. Form(nodes).Parameters.ShouldNotBeNull()];

    /// <summary>The parameter of a single control in a field.</summary>
    public static Parameter Parameter(string control) => Parameters($"<field name='x'>{control}</field>").ShouldHaveSingleItem();
}
