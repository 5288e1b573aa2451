using Mgr5.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Emission;

/// <summary>The client: what users make, with a property for each root of the tree of functions.</summary>
internal static class ClientEmitter
{
    public static SourceText Emit(ClientModel client, EmissionStyle style)
    {
        var code = new CodeWriter(style.IsDocumented);
        SourceHeader.Write(code, client.Namespace);
        string version = client.Version is null ? "" : $" {CSharpText.Documentation(client.Version)}";

        code.Part();
        code.Document($"<summary>The functions of <c>{CSharpText.Documentation(client.Panel)}</c>{version}.</summary>");
        code.Document("<param name=\"connection\">The way to the panel; disposed of with the client.</param>");
        string name = client.ClientName;
        code.Open($"{style.Visibility} sealed partial class {name}(PanelConnection connection) : PanelClient(connection), IPanelClient<{name}>");
        foreach (RootModel root in client.Roots)
        {
            code.Part();
            code.Document($"<inheritdoc cref=\"{root.TypeName}\"/>");
            code.Line($"public {root.TypeName} {root.PropertyName} => new(this);");
        }

        // Explicit: a function may be named like that.
        code.Part();
        code.Line($"static {name} IPanelClient<{name}>.Create(PanelConnection connection) => new(connection);");
        code.Close();
        return code.ToSourceText();
    }
}
