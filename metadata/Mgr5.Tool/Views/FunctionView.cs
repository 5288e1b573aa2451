using Mgr5.Metadata;
using Mgr5.Metadata.Calls;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Spectre.Console;

namespace Mgr5.Tool.Views;

/// <summary>One function: what the panel says of it, and how it is called from C#.</summary>
internal static class FunctionView
{
    public static void Print(IAnsiConsole output, Snapshot snapshot, Function function, bool withSources)
    {
        CallPath call = CallPath.Find(ShapeBuilder.Build(snapshot), function.Name)!;
        output.PrintLine($"func={function.Name}");
        PrintFacts(
            output,
            ("kind", function.Kind.ToString().ToLowerInvariant()),
            ("title", function.Title),
            ("description", function.Description),
            ("level", function.Level),
            ("key", function.Key),
            ("parent", function.Parent),
            ("answers", function.File ? "with a file" : null),
            ("steps", function.Steps is { } steps ? string.Join(", ", steps) : null),
            ("sources", !withSources ? null : function.Sources.Count == 0 ? "not recorded" : SnapshotView.SourcesOf(function)),
            ("C#", $"{call.Expression}: {string.Join(", ", call.Node.Verbs.Select(static v => v.MethodName()))}"));

        if (function.Parameters is { } parameters)
        {
            output.PrintLine("");
            output.PrintLine(parameters.Count == 0 ? "no parameters" : function.Complete ? "parameters, all there are" : "parameters");
            PrintParameters(output, parameters, call.Node);
        }

        if (function.Columns is { Count: > 0 } columns)
        {
            output.PrintLine("");
            output.PrintLine("columns");
            PrintColumns(output, columns, call.Node.Item!);
        }
    }

    private static void PrintFacts(IAnsiConsole output, params (string Name, string? Fact)[] facts)
    {
        TextTable table = new("", "");
        foreach ((string name, string? fact) in facts)
        {
            if (fact is not null)
            {
                table.AddRow($"  {name,-10}", fact);
            }
        }

        table.Print(output);
    }

    private static void PrintParameters(IAnsiConsole output, EquatableArray<Parameter> parameters, NodeShape node)
    {
        if (parameters.Count == 0)
        {
            return;
        }

        Dictionary<string, string> properties = Properties([.. node.Request?.Properties ?? [], .. node.Form?.Properties ?? []]);
        TextTable table = new("Parameter", "Type", "C#", "Title");
        foreach (Parameter parameter in parameters)
        {
            table.AddRow(
                parameter.Name,
                TypeName(parameter.Type),
                properties.GetValueOrDefault(parameter.Name, ""),
                Printing.Joined(parameter.Title, ParameterFacts.Describe(parameter)));
        }

        table.Print(output);
    }

    private static void PrintColumns(IAnsiConsole output, EquatableArray<Column> columns, RecordShape item)
    {
        Dictionary<string, string> properties = Properties(item.Properties);
        TextTable table = new("Column", "Type", "C#", "Title");
        foreach (Column column in columns)
        {
            table.AddRow(column.Name, TypeName(column.Type), properties.GetValueOrDefault(column.Name, "Key"), column.Title);
        }

        table.Print(output);
    }

    private static Dictionary<string, string> Properties(EquatableArray<PropertyShape> properties)
        => properties.ToDictionary(static p => p.WireName, static p => p.Name, StringComparer.Ordinal);

    private static string TypeName(DataType type) => type == DataType.Unspecified ? "" : SnapshotWords.Types.Of(type);
}
