namespace Mgr5.Metadata.Shapes;

/// <summary>The records of one function and their open enums.</summary>
internal sealed record FunctionRecords
{
    public static readonly FunctionRecords None = new();

    public RecordShape? Item { get; init; }

    public RecordShape? Request { get; init; }

    public RecordShape? Form { get; init; }

    public EquatableArray<ChoiceShape> Choices { get; init; }
}
