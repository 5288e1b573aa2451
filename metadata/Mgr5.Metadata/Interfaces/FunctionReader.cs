using System.Xml.Linq;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Interfaces;

/// <summary>Reads one function from its <c>&lt;metadata&gt;</c>; the one reading that interface files and answers share.</summary>
internal static class FunctionReader
{
    /// <param name="name">The name of the function.</param>
    /// <param name="blocks">Its description, and behind it those that it includes.</param>
    /// <param name="facts">What is known besides.</param>
    /// <param name="rowNodes">The names of nodes of rows.</param>
    public static Function Read(string name, IReadOnlyList<XElement> blocks, FormFacts facts, IReadOnlyCollection<string> rowNodes)
    {
        XElement[] forms = [.. blocks.Elements("form")];
        EquatableArray<Column>? columns = ColumnReader.Read([.. blocks.Elements("coldata")], rowNodes, facts.Messages);
        return new()
        {
            Name = name,
            Kind = KindOf(blocks[0], forms.Length > 0, columns is not null),
            Title = facts.Messages["wizard_title"] ?? facts.Messages["title"] ?? facts.Messages["title_new"],
            Description = facts.Messages["module_description"],
            Level = blocks[0].Text("level"),
            Key = blocks[0].Text("key"),
            Parameters = forms.Length > 0 ? FormReader.Read(forms, facts) : null,
            Columns = columns,
        };
    }

    // What a plugin adds to a function of the panel often has no type; what it adds tells.
    private static FunctionKind KindOf(XElement metadata, bool hasForm, bool hasColumns) => metadata.Text("type") switch
    {
        "list" => FunctionKind.List,
        "form" => FunctionKind.Form,
        "report" => FunctionKind.Report,
        null when hasForm => FunctionKind.Form,
        null when hasColumns => FunctionKind.List,
        _ => FunctionKind.Unknown,
    };
}
