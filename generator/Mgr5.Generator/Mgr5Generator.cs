using System.Collections.Immutable;
using Mgr5.Generator.Emission;
using Mgr5.Generator.Pipeline;
using Mgr5.Metadata;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator;

/// <summary>
/// Snapshots (<c>*.mgr5.json</c> among the additional files) → typed clients. One source for the client, one for each
/// function without a dot and all below it, so that a changed function is one source emitted again. Overlays
/// (<c>*.overlay.mgr5.json</c>) are merged over the snapshots of their panel. A snapshot that
/// cannot be read gives nothing here: analyzers report, since what a generator reports cannot be suppressed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class Mgr5Generator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> visibility = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildOptions.Visibility(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Visibility);

        // Without the runtime (a framework older than it, say) nothing of what is emitted would compile.
        IncrementalValueProvider<bool> hasRuntime = context.CompilationProvider
            .Select(static (compilation, _) => compilation.GetTypeByMetadataName(BuildNames.RuntimeType) is not null)
            .WithTrackingName(TrackingNames.Runtime);

        IncrementalValueProvider<EquatableArray<Snapshot>> overlays = context.AdditionalTextsProvider
            .Where(static text => BuildNames.IsOverlay(text.Path))
            .Select(static (text, cancellationToken) => OverlayFile.Read(text, cancellationToken))
            .Collect()
            .Select(static (overlays, _) => overlays.OfType<Snapshot>().ToEquatableArray())
            .WithTrackingName(TrackingNames.Overlays);

        IncrementalValuesProvider<PanelShape> panels = context.AdditionalTextsProvider
            .Where(static text => BuildNames.IsSnapshot(text.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => new SnapshotFile(pair.Left, BuildOptions.SnapshotName(pair.Right.GetOptions(pair.Left))))
            .WithTrackingName(TrackingNames.Files)
            .Combine(overlays)
            .Select(static (pair, cancellationToken) => pair.Left.ReadShape(pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Shapes)
            .Collect()
            .Combine(hasRuntime)
            .SelectMany(static (pair, _) => pair.Right ? OneOfEachName(pair.Left) : [])
            .WithTrackingName(TrackingNames.Panels);

        context.RegisterSourceOutput(
            panels.Select(static (panel, _) => ClientModel.Of(panel)).WithTrackingName(TrackingNames.Clients).Combine(visibility),
            static (output, pair) => output.AddSource(HintName.Client(pair.Left), ClientEmitter.Emit(pair.Left, pair.Right)));

        context.RegisterSourceOutput(
            panels.SelectMany(static (panel, _) => GroupModel.AllOf(panel)).WithTrackingName(TrackingNames.Groups).Combine(visibility),
            static (output, pair) => output.AddSource(
                HintName.Group(pair.Left), GroupEmitter.Emit(pair.Left, pair.Right, output.CancellationToken)));
    }

    // Two of one name would be the same types twice. The first one stands, and an analyzer names the other.
    private static IEnumerable<PanelShape> OneOfEachName(ImmutableArray<PanelShape?> shapes)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (PanelShape? shape in shapes)
        {
            if (shape is not null && names.Add(shape.Name))
            {
                yield return shape;
            }
        }
    }
}
