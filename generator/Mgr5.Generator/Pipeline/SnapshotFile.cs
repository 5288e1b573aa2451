using System.Text;
using Mgr5.Metadata;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Pipeline;

/// <summary>An additional file that holds a snapshot.</summary>
/// <param name="Text">The file; the compiler keeps the object as long as the content stands.</param>
/// <param name="Name">The name that the project gives to the snapshot.</param>
internal sealed record SnapshotFile(AdditionalText Text, string? Name)
{
    private const string Extension = ".mgr5.json";

    public static bool IsSnapshot(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the snapshot becomes in C#; null where it cannot be read.</summary>
    public PanelShape? ReadShape(CancellationToken cancellationToken)
    {
        SourceText? text = Text.GetText(cancellationToken);
        if (text is null)
        {
            return null;
        }

        try
        {
            return ShapeBuilder.Build(SnapshotReader.Read(Encoding.UTF8.GetBytes(text.ToString())), Name);
        }
        catch (MetadataFormatException)
        {
            // Reported at its line and column by an analyzer.
            return null;
        }
    }
}
