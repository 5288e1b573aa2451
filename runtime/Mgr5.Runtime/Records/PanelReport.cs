namespace Mgr5;

/// <summary>A report: tables ("bands") by name, whose rows are like those of lists.</summary>
public sealed class PanelReport
{
    internal PanelReport(PanelDocument document)
    {
        Node = document.Root;
        Bands = [.. (Node.Child("reportdata")?.Children ?? []).Select(static band => new PanelBand(
            band.Name, [.. band.ChildrenOf("elem").Select(static row => new PanelItem { Node = row })]))];
    }

    /// <summary>The document as it came.</summary>
    public PanelNode Node { get; }

    /// <summary>The bands, in the order of the answer.</summary>
    public IReadOnlyList<PanelBand> Bands { get; }

    /// <summary>The rows of a band by its name; none where the report lacks it.</summary>
    public IReadOnlyList<PanelItem> this[string band] => [.. Bands.Where(b => b.Name == band).SelectMany(static b => b.Rows)];
}
