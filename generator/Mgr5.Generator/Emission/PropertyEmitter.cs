using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Generator.Emission;

/// <summary>A property of a record: one line of documentation, one of code.</summary>
internal static class PropertyEmitter
{
    public static void Emit(CodeWriter code, PropertyShape property)
    {
        string name = CSharpText.Literal(property.WireName);
        code.Member();
        MemberDocumentation.Write(code, property);
        if (property.Type == PropertyType.Values)
        {
            code.Line($"public PanelValues {property.Name} => GetValues({name});");
            return;
        }

        // The indexer of every record is its text. One setter a type, and no overloads: to choose among them was a fourth of a whole compilation.
        string separator = property.Type == PropertyType.List ? $", {SeparatorOf(property)}" : "";
        (string getter, string setter) = property.Type == PropertyType.Text
            ? ($"this[{name}]", $"this[{name}] = value")
            : ($"Get{GetterOf(property)}({name}{separator})", $"Set{property.Type}({name}{separator}, value)");
        code.Line(property.Parameter is { ReadOnly: false }
            ? $"public {property.CSharpType}? {property.Name} {{ get => {getter}; set => {setter}; }}"
            : $"public {property.CSharpType}? {property.Name} => {getter};");
    }

    private static string GetterOf(PropertyShape property)
        => property.Type == PropertyType.Choice ? $"Choice<{property.ChoiceType}>" : property.Type.ToString();

    private static string SeparatorOf(PropertyShape property) => property.Parameter!.Separator == Separator.Space ? "' '" : "','";
}
