using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>An open enum: known values as static members; any string is accepted, since plugins and new versions add values.</summary>
internal static class ChoiceEmitter
{
    public static void Emit(CodeWriter code, ChoiceShape choice, string visibility)
    {
        string type = choice.TypeName;
        code.Line();
        code.Line($"/// <summary>Known values of <c>{CSharpText.Documentation(choice.Parameter)}</c>; any other string is accepted too.</summary>");
        code.Line("/// <param name=\"Value\">What is sent.</param>");
        code.Open($"{visibility} readonly record struct {type}(string Value) : IPanelChoice<{type}>");
        foreach (ChoiceMemberShape member in choice.Members)
        {
            string value = CSharpText.Documentation(member.Value);
            string title = CSharpText.Documentation(member.Title ?? "");
            code.Line($"/// <summary>{(title.Length == 0 ? $"The value <c>{value}</c>." : title)}</summary>");
            code.Line($"public static {type} {member.Name} => new({CSharpText.Literal(member.Value)});");
            code.Line();
        }

        code.Line("/// <summary>The choice of any value.</summary>");
        code.Line($"public static implicit operator {type}(string value) => new(value);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {type} FromValue(string value) => new(value);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override string ToString() => Value ?? \"\";");
        code.Close();
    }
}
