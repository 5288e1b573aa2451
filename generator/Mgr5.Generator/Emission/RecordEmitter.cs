using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>The records of a node: typed names over values that the runtime's base types keep.</summary>
internal static class RecordEmitter
{
    public static void Emit(CodeWriter code, NodeShape node, EmissionStyle style)
    {
        string path = CSharpText.Documentation(node.Path);
        if (node.Item is { } item)
        {
            Open(code, $"A row of <c>{path}</c>.", $"{style.Visibility} sealed record {item.TypeName} : PanelItem");
            WriteMembers(code, item);
            code.Close();
        }

        if (node.Request is { } request)
        {
            string isSealed = node.Form is null ? "sealed " : "";
            Open(code, $"What <c>{path}</c> takes.", $"{style.Visibility} {isSealed}record {request.TypeName} : PanelRequest");
            WriteMembers(code, request);
            code.Close();
        }

        // A form is a request that knows what the panel showed.
        if (node.Form is { } form)
        {
            string taken = node.Request?.TypeName ?? "PanelRequest";
            Open(code, $"What <c>{path}</c> shows.", $"{style.Visibility} sealed record {form.TypeName} : {taken}, IPanelForm<{taken}>");
            WriteMembers(code, form);
            code.Part();
            code.Line("public PanelNode Node => GetNode();");
            code.Part();
            code.Line("public IReadOnlyList<PanelOption> Options(string name) => GetOptions(name);");
            code.Part();
            code.Line($"public {taken} ToRequest() => GetChanges<{taken}>();");
            code.Close();
        }
    }

    private static void Open(CodeWriter code, string summary, string head)
    {
        code.Part();
        code.Document($"<summary>{summary}</summary>");
        code.Open(head);
    }

    private static void WriteMembers(CodeWriter code, RecordShape record)
    {
        if (record.Key is { } key)
        {
            code.Part();
            code.Document($"<summary>What identifies the row: <c>{CSharpText.Documentation(key)}</c>.</summary>");
            code.Line($"public string Key => GetKey({CSharpText.Literal(key)});");
        }

        foreach (PropertyShape property in record.Properties)
        {
            PropertyEmitter.Emit(code, property);
        }

        if (record.Secrets.Count > 0)
        {
            code.Part();
            code.Line($"protected override bool IsSecret(string name) => {NameTest.AnyOf(record.Secrets)} || base.IsSecret(name);");
        }

        if (record.Hidden.Count > 0)
        {
            code.Part();
            code.Line($"protected override bool IsHidden(string name) => {NameTest.AnyOf(record.Hidden)} || base.IsHidden(name);");
        }
    }
}
