using Mgr5.Metadata.Names;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>Works out the records of functions and the open enums of their parameters.</summary>
internal sealed class RecordBuilder
{
    // Parts function and parameter where names are compared, and is no part of any name in C#.
    private const string Joint = "\0";

    private readonly NameTable _choiceNames;

    public RecordBuilder(Snapshot snapshot)
        => _choiceNames = new(
            snapshot.Functions.SelectMany(static f => ParametersOf(f).Where(IsChoice).Select(p => ChoiceKey(f, p))), ReservedNames.IsType);

    public static RecordShape Item(Function function, string baseName)
    {
        string typeName = baseName + TypeSuffix.Item;

        // A row's key is the property Key in any case; a column called "key" that is the key needs no second one.
        Column[] columns = [.. (function.Columns ?? []).Where(c => c.Name != "key" || function.Key != "key")];
        var names = new NameTable(columns.Select(static c => c.Name), ReservedNames.Item(typeName));
        return new(
            typeName,
            columns.Select(c => new PropertyShape(names[c.Name], c.Name, TypeOf(c.Type), null, c.Title, null)).ToEquatableArray(),
            [],
            function.Key);
    }

    public RecordShape Form(Function function, string baseName)
        => Record(function, [.. ParametersOf(function)], baseName + TypeSuffix.Form, ReservedNames.Form);

    /// <summary>What can be sent; null where nothing is known to be.</summary>
    public RecordShape? Request(Function function, string baseName)
    {
        Parameter[] parameters = [.. ParametersOf(function).Where(static p => !p.ReadOnly)];
        return parameters.Length == 0 ? null : Record(function, parameters, baseName + TypeSuffix.Request, ReservedNames.Request);
    }

    /// <summary>The names of the open enums, without what is in them.</summary>
    public EquatableArray<string> ChoiceTypes(Function function)
        => ParametersOf(function).Where(IsChoice).Select(p => _choiceNames[ChoiceKey(function, p)]).ToEquatableArray();

    public EquatableArray<ChoiceShape> Choices(Function function)
        => ParametersOf(function).Where(IsChoice).Select(p => Choice(function, p)).ToEquatableArray();

    // Service parameters are arguments of the methods; a pattern stands for any number of names; and a file is
    // no text: the transports have no way to send one yet.
    private static IEnumerable<Parameter> ParametersOf(Function function)
        => (function.Parameters ?? []).Where(static p => !WireNames.IsService(p.Name) && !WireNames.IsPattern(p.Name) && !p.File);

    private static bool IsChoice(Parameter parameter)
        => parameter.Values is { Count: > 0 } && parameter.Separator == Separator.None;

    private static string ChoiceKey(Function function, Parameter parameter) => function.Name + Joint + parameter.Name;

    private RecordShape Record(
        Function function, IReadOnlyList<Parameter> parameters, string typeName, Func<string, Func<string, bool>> reserved)
    {
        var names = new NameTable(parameters.Select(static p => p.Name), reserved(typeName));
        return new(
            typeName,
            parameters.Select(p => Property(function, p, names[p.Name])).ToEquatableArray(),
            (function.Parameters ?? []).Where(static p => p.Secret).Select(static p => p.Name).ToEquatableArray());
    }

    private PropertyShape Property(Function function, Parameter parameter, string name)
    {
        if (parameter.Separator != Separator.None)
        {
            return new(name, parameter.Name, PropertyType.List, null, parameter.Title, parameter);
        }

        return IsChoice(parameter)
            ? new(name, parameter.Name, PropertyType.Choice, _choiceNames[ChoiceKey(function, parameter)], parameter.Title, parameter)
            : new(name, parameter.Name, TypeOf(parameter.Type), null, parameter.Title, parameter);
    }

    private ChoiceShape Choice(Function function, Parameter parameter)
    {
        string typeName = _choiceNames[ChoiceKey(function, parameter)];
        EquatableArray<Choice> values = parameter.Values ?? [];
        var names = new NameTable(values.Select(static v => v.Value), ReservedNames.Choice(typeName));
        return new(typeName, parameter.Name, values.Select(v => new ChoiceMemberShape(names[v.Value], v.Value, v.Title)).ToEquatableArray());
    }

    // A choice whose options are data of the installation is text.
    private static PropertyType TypeOf(DataType type) => type switch
    {
        DataType.Flag => PropertyType.Flag,
        DataType.Integer => PropertyType.Integer,
        DataType.Money => PropertyType.Money,
        DataType.Date => PropertyType.Date,
        DataType.DateTime => PropertyType.DateTime,
        _ => PropertyType.Text,
    };
}
