using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Differences;

/// <summary>What of the records and open enums of a node is not there any more.</summary>
internal sealed class RecordDiff(List<ShapeBreak> breaks, NodeShape old, NodeShape @new)
{
    private static readonly EquatableArray<ChangeKind> OfGoneProperty =
        [ChangeKind.ParameterRemoved, ChangeKind.ColumnRemoved, ChangeKind.Trait, ChangeKind.Key];

    private static readonly EquatableArray<ChangeKind> OfFunction = [ChangeKind.FunctionKind, ChangeKind.Unknown];

    // What stands in where nothing is known.
    private const string AnyRequest = "PanelRequest";
    private const string AnyForm = "PanelForm";
    private const string AnyPage = "PanelPage<PanelItem>";

    public void Compare()
    {
        CompareStandIns();
        Compare(old.Item, @new.Item, @new.Item?.Properties ?? [], isRow: true);
        Compare(old.Request, @new.Request, @new.Request?.Properties ?? [], isRow: false);

        // A form has all that its request has.
        Compare(old.Form, @new.Form, [.. @new.Form?.Properties ?? [], .. @new.Request?.Properties ?? []], isRow: false);
        CompareKeys();
        foreach (ChoiceShape choice in old.Choices)
        {
            Compare(choice, @new.Choices.FirstOrDefault(c => c.Parameter == choice.Parameter));
        }
    }

    // A typed record derives from the one that stood in for it, which does as a result that is awaited, but not as an argument
    // nor inside of a page; and a typed form derives from its request, and not from the form that stood in.
    private void CompareStandIns()
    {
        if (old.Verbs.Count == 0 || !old.Verbs.Any(@new.Verbs.Contains))
        {
            return;
        }

        if (old.Request is null && @new.Request is { } request && old.Item is null)
        {
            AddStandIn($"{request.TypeName} is taken in the place of {AnyRequest}", AnyRequest, request.TypeName);
        }

        if (old.Form is null && @new.Form is { } form && old.Kind is NodeKind.Form or NodeKind.RowForm)
        {
            AddStandIn($"GetAsync gives {form.TypeName} in the place of {AnyForm}", AnyForm, form.TypeName);
        }

        if (old.Item is null && @new.Item is { } item && old.Kind is NodeKind.List)
        {
            AddStandIn($"PageAsync gives PanelPage<{item.TypeName}> in the place of {AnyPage}", AnyPage, $"PanelPage<{item.TypeName}>");
        }
    }

    private void AddStandIn(string reason, string before, string now)
        => Add(null, false, [ChangeKind.Known, ChangeKind.ParameterAdded], reason, before, now);

    private void Compare(RecordShape? before, RecordShape? now, EquatableArray<PropertyShape> properties, bool isRow)
    {
        if (before is null)
        {
            return;
        }

        if (now is null)
        {
            Add(null, false, OfFunction, $"the type {before.TypeName} is gone", before.TypeName, null);
            AddParts(before.Properties.Select(p => (p.WireName, (string?)null, $"{before.TypeName}.{p.Name} is gone")), OfGoneProperty, isRow);
            return;
        }

        Dictionary<string, PropertyShape> byWireName = properties.ToDictionary(static p => p.WireName, StringComparer.Ordinal);
        foreach (PropertyShape property in before.Properties)
        {
            byWireName.TryGetValue(property.WireName, out PropertyShape? found);
            Compare($"{before.TypeName}.{property.Name}", property, found, isRow);
        }
    }

    private void Compare(string name, PropertyShape before, PropertyShape? now, bool isColumn)
    {
        if (now is null)
        {
            Add(before.WireName, isColumn, OfGoneProperty, $"{name} is gone", before.Name, null);
            return;
        }

        if (before.Name != now.Name)
        {
            Add(before.WireName, isColumn, [], $"{name} is now {now.Name}", before.Name, now.Name);
        }

        string type = before.CSharpType;
        string newType = now.CSharpType;
        if (type != newType)
        {
            EquatableArray<ChangeKind> causes = [ChangeKind.Separator, ChangeKind.ParameterType, ChangeKind.ColumnType, ChangeKind.Trait];
            Add(before.WireName, isColumn, causes, $"{name} is now {newType} instead of {type}", type, newType);
        }
    }

    private void CompareKeys()
    {
        if (old.Item is null || @new.Item is null || old.Item.Key is not { } key)
        {
            return;
        }

        if (@new.Item.Key is null)
        {
            Add(null, false, [ChangeKind.Key], $"{old.Item.TypeName}.Key is gone", key, null);
        }
        else if (@new.Item.Key != key)
        {
            Add(null, false, [ChangeKind.Key], $"{old.Item.TypeName}.Key and every id of a row are of another column", key, @new.Item.Key);
        }
    }

    private void Compare(ChoiceShape before, ChoiceShape? now)
    {
        if (now is null)
        {
            bool hasParameters = @new.Function is { Parameters: not null } && @new.Item is null;
            EquatableArray<ChangeKind> causes = hasParameters
                ? [ChangeKind.ParameterRemoved, ChangeKind.Separator, ChangeKind.ParameterType, ChangeKind.Trait]
                : OfFunction;
            Add(hasParameters ? before.Parameter : null, false, causes, $"the type {before.TypeName} is gone", before.TypeName, null);
            AddParts(before.Members.Select(m => (before.Parameter, (string?)m.Value, $"{before.TypeName}.{m.Name} is gone")), [ChangeKind.ChoiceRemoved], false);
            return;
        }

        if (before.TypeName != now.TypeName)
        {
            Add(before.Parameter, false, [], $"the type {before.TypeName} is now {now.TypeName}", before.TypeName, now.TypeName);
        }

        Dictionary<string, string> names = now.Members.ToDictionary(static m => m.Value, static m => m.Name, StringComparer.Ordinal);
        foreach (ChoiceMemberShape member in before.Members)
        {
            string name = $"{before.TypeName}.{member.Name}";
            names.TryGetValue(member.Value, out string? newName);
            if (newName == member.Name)
            {
                continue;
            }

            EquatableArray<ChangeKind> causes = newName is null ? [ChangeKind.ChoiceRemoved] : [];
            string reason = newName is null ? $"{name} is gone" : $"{name} is now {newName}";
            breaks.Add(new(old.Path, causes, reason) { Member = before.Parameter, Choice = member.Value, Old = member.Name, New = newName });
        }
    }

    private void AddParts(IEnumerable<(string Member, string? Choice, string Reason)> parts, EquatableArray<ChangeKind> causes, bool isColumn)
        => breaks.AddRange(parts.Select(p => new ShapeBreak(old.Path, causes, p.Reason)
        {
            Member = p.Member, IsColumn = isColumn, Choice = p.Choice, IsPart = true,
        }));

    private void Add(string? member, bool isColumn, EquatableArray<ChangeKind> causes, string reason, string? before, string? now)
        => breaks.Add(new(old.Path, causes, reason) { Member = member, IsColumn = isColumn, Old = before, New = now });
}
