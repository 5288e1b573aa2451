namespace Mgr5;

/// <summary>What a request sends, as it is at that moment.</summary>
/// <param name="Subject">What it is about, for calls that do not say it themselves.</param>
/// <param name="Values">The values by name.</param>
/// <param name="Files">The files by name.</param>
internal sealed record RequestContent(
    Subject Subject, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, PanelFile> Files)
{
    public static RequestContent Nothing { get; } = new(Subject.None, new Dictionary<string, string>(), new Dictionary<string, PanelFile>());

    /// <summary>What the values themselves say it is about.</summary>
    public Subject SubjectInValues => new(Values.GetValueOrDefault("elid"), Values.GetValueOrDefault("plid"));
}
