using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>An open enum: known values as static members; any string is accepted, since plugins and new versions add values.</summary>
internal static class ChoiceEmitter
{
    public static void Emit(CodeWriter code, ChoiceShape choice, EmissionStyle style)
    {
        string type = choice.TypeName;
        code.Part();
        code.Document($"<summary>Known values of <c>{CSharpText.Documentation(choice.Parameter)}</c>.</summary>");
        code.Open($"{style.Visibility} sealed class {type} : PanelChoice<{type}>");

        // Fields and no properties: a class has one initializer, and not a method for each value.
        string field = $"public static readonly {type} ";
        if (style.IsDocumented)
        {
            foreach (ChoiceMemberShape member in choice.Members)
            {
                code.Member();
                MemberDocumentation.Write(code, member);
                code.Line($"{field}{Declarator(member)};");
            }
        }
        else if (choice.Members.Count > 0)
        {
            code.Line($"{field}{string.Join(", ", choice.Members.Select(Declarator))};");
        }

        code.Member();
        code.Line($"public static implicit operator {type}(string value) => new() {{ Value = value }};");
        code.Close();
    }

    private static string Declarator(ChoiceMemberShape member) => $"{member.Name} = {CSharpText.Literal(member.Value)}";
}
