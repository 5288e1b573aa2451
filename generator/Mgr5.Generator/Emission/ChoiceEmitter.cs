using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>An open enum: known values as static members; any string is accepted, since plugins and new versions add values.</summary>
internal static class ChoiceEmitter
{
    public static void Emit(CodeWriter code, ChoiceShape choice, string visibility)
    {
        string type = choice.TypeName;
        code.Part();
        code.Line($"/// <summary>Known values of <c>{CSharpText.Documentation(choice.Parameter)}</c>.</summary>");
        code.Open($"{visibility} readonly record struct {type}(string Value) : IPanelChoice");
        foreach (ChoiceMemberShape member in choice.Members)
        {
            code.Part();
            MemberDocumentation.Write(code, member);
            code.Line($"public static {type} {member.Name} => new({CSharpText.Literal(member.Value)});");
        }

        code.Part();
        code.Line($"public static implicit operator {type}(string value) => new(value);");
        code.Part();
        code.Line("public override string ToString() => Value ?? \"\";");
        code.Close();
    }
}
