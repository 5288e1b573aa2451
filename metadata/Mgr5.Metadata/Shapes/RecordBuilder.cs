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
            snapshot.Functions.SelectMany(static f => MembersOf(f).Where(IsChoice).Select(p => ChoiceKey(f, p))), ReservedNames.IsType);

    /// <summary>Whether it shows a form of which anything is known. A wizard does where it is a step of its own.</summary>
    public static bool HasForm(Function function, NodeKind kind)
        => (kind is NodeKind.Form or NodeKind.RowForm || (kind == NodeKind.Wizard && function.Steps!.Value.Contains(function.Name)))
            && MembersOf(function).Any();

    public FunctionRecords Build(Function function, NodeKind kind, string baseName)
    {
        if (kind == NodeKind.List)
        {
            return new() { Item = Item(function, baseName) };
        }

        bool hasForm = HasForm(function, kind);
        Parameter[] members = [.. MembersOf(function).Where(p => hasForm || !p.ReadOnly)];
        ILookup<bool, PropertyShape> properties = Properties(function, members, baseName).ToLookup(static p => p.Parameter!.ReadOnly);
        EquatableArray<string> secrets = (function.Parameters ?? []).Where(static p => p.Secret).Select(static p => p.Name).ToEquatableArray();
        EquatableArray<string> hidden = hasForm ? members.Where(static p => p.Hidden).Select(static p => p.Name).ToEquatableArray() : [];

        // The form derives from the request, where there is one, and with it knows what is secret and what is hidden.
        RecordShape? request = properties[false].Any()
            ? new(baseName + TypeSuffix.Request, properties[false].ToEquatableArray()) { Secrets = secrets, Hidden = hidden }
            : null;
        RecordShape form = new(baseName + TypeSuffix.Form, properties[true].ToEquatableArray());
        return new()
        {
            Request = request,
            Form = !hasForm ? null : request is not null ? form : form with { Secrets = secrets, Hidden = hidden },
            Choices = members.Where(IsChoice).Select(p => Choice(function, p)).ToEquatableArray(),
        };
    }

    /// <summary>The names of the open enums, without what is in them.</summary>
    public EquatableArray<string> ChoiceTypes(Function function)
        => MembersOf(function).Where(IsChoice).Select(p => _choiceNames[ChoiceKey(function, p)]).ToEquatableArray();

    private static RecordShape? Item(Function function, string baseName)
    {
        if (function.Columns is null)
        {
            return null;
        }

        // A row's key is the property Key in any case; a column called "key" that is the key needs no second one.
        string typeName = baseName + TypeSuffix.Item;
        Column[] columns = [.. function.Columns.Value.Where(c => c.Name != "key" || function.Key != "key")];
        NameTable names = Names(columns.Select(static c => c.Name), ReservedNames.Item(typeName));
        return new(
            typeName,
            columns.Select(c => new PropertyShape(names[c.Name], c.Name, TypeOf(c), null, c.Title, null)).ToEquatableArray())
        {
            Key = function.Key,
        };
    }

    // Service parameters are arguments of the methods, and so are those that reports and validators are about.
    private static IEnumerable<Parameter> MembersOf(Function function)
        => (function.Parameters ?? []).Where(p => !WireNames.IsService(p.Name) && (function.Kind, p.Name) is not
            ((FunctionKind.Report, "period" or "periodstart" or "periodend") or (FunctionKind.Validator, "value" or "args")));

    private static bool IsChoice(Parameter parameter)
        => parameter is { Values.Count: > 0, Separator: Separator.None, File: false } && !WireNames.IsPattern(parameter.Name);

    private static string ChoiceKey(Function function, Parameter parameter) => function.Name + Joint + parameter.Name;

    private static NameTable Names(IEnumerable<string> wireNames, Func<string, bool> isUsed)
        => new(wireNames, isUsed, static wire => WireNames.IsPattern(wire) ? wire.Replace("*", "") + "_of" : wire);

    // One table for both records: a parameter has one name, and the form derives from the request.
    private IEnumerable<PropertyShape> Properties(Function function, Parameter[] parameters, string baseName)
    {
        NameTable names = Names(parameters.Select(static p => p.Name), ReservedNames.Request(baseName));
        return parameters.Select(p => new PropertyShape(
            names[p.Name], p.Name, TypeOf(p), IsChoice(p) ? _choiceNames[ChoiceKey(function, p)] : null, p.Title, p));
    }

    private ChoiceShape Choice(Function function, Parameter parameter)
    {
        string typeName = _choiceNames[ChoiceKey(function, parameter)];
        EquatableArray<Choice> values = parameter.Values ?? [];
        var names = new NameTable(values.Select(static v => v.Value), ReservedNames.Choice(typeName));
        return new(typeName, parameter.Name, values.Select(v => new ChoiceMemberShape(names[v.Value], v.Value, v.Title)).ToEquatableArray());
    }

    private static PropertyType TypeOf(Column column) => WireNames.IsPattern(column.Name) ? PropertyType.Values : TypeOf(column.Type);

    private static PropertyType TypeOf(Parameter parameter) => parameter switch
    {
        _ when WireNames.IsPattern(parameter.Name) => PropertyType.Values,
        { File: true, ReadOnly: false } => PropertyType.File,
        { Separator: not Separator.None } => PropertyType.List,
        _ when IsChoice(parameter) => PropertyType.Choice,
        { Unlimit: true, Type: DataType.Integer or DataType.Unspecified } => PropertyType.Limit,
        _ => TypeOf(parameter.Type),
    };

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
