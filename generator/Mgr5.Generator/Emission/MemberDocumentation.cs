using Mgr5.Metadata.Names;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>
/// The documentation of a member that stands for a name of the wire: what the panel says of it, and the name where the member's own
/// does not tell it (<c>PhpMode</c> is <c>php_mode</c>). Nothing, where there is nothing to say.
/// </summary>
internal static class MemberDocumentation
{
    public static void Write(CodeWriter code, PropertyShape property)
    {
        string text = Documentation.Joined(CSharpText.Documentation(property.Title ?? ""), CSharpText.Documentation(property.Parameter?.Description ?? ""), "");
        Write(code, text, property.Name, property.WireName, property.Parameter is { } parameter ? ParameterNotes.Of(parameter, property.Type) : []);
    }

    public static void Write(CodeWriter code, ChoiceMemberShape member)
        => Write(code, CSharpText.Documentation(member.Title ?? ""), member.Name, member.Value, []);

    private static void Write(CodeWriter code, string text, string name, string wireName, IEnumerable<string> notes)
    {
        bool isTold = Identifier.Snake(name) == wireName;
        string all = string.Join("; ", isTold ? notes : notes.Prepend(Documentation.Code(wireName)));
        if (text.Length + all.Length > 0)
        {
            code.Document($"<summary>{Documentation.WithNote(text, all)}</summary>");
        }
    }
}
