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
/// (<c>*.overlay.mgr5.json</c>) are merged over the snapshots of their panel. A build emits only what the compilation
/// mentions. A snapshot that cannot be read gives nothing here; rules report.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class Mgr5Generator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<BuildSettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildSettings.Read(key => options.GlobalOptions.TryGetValue(key, out string? value) ? value : null))
            .WithTrackingName(TrackingNames.Settings);

        IncrementalValueProvider<CompilerModel> compiler = context.ParseOptionsProvider
            .Select(static (options, _) => CompilerModel.Of(options))
            .WithTrackingName(TrackingNames.Compiler);

        // Without the runtime (a framework older than it, say) nothing of what is emitted would compile.
        IncrementalValueProvider<bool> hasRuntime = context.MetadataReferencesProvider
            .Where(static reference => RuntimeReference.Is(reference))
            .Collect()
            .Select(static (references, _) => references.Length > 0)
            .WithTrackingName(TrackingNames.Runtime);

        IncrementalValueProvider<EquatableArray<Snapshot>> overlays = context.AdditionalTextsProvider
            .Where(static text => BuildNames.IsOverlay(text.Path))
            .Select(static (text, cancellationToken) => OverlayFile.Read(text, cancellationToken))
            .Collect()
            .Select(static (overlays, _) => overlays.OfType<Snapshot>().ToEquatableArray())
            .WithTrackingName(TrackingNames.Overlays);

        IncrementalValuesProvider<PanelModel> panels = context.AdditionalTextsProvider
            .Where(static text => BuildNames.IsSnapshot(text.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => SnapshotFile.Read(pair.Left, pair.Right.GetOptions(pair.Left), cancellationToken))
            .WithTrackingName(TrackingNames.Files)
            .Collect()
            .Combine(overlays)
            .Combine(settings)
            .Combine(hasRuntime.Combine(compiler))
            .SelectMany(static (all, _) =>
            {
                (((var files, var overlays), BuildSettings settings), (bool hasRuntime, CompilerModel compiler)) = all;
                return hasRuntime && compiler.KnowsLanguage ? PanelModel.AllOf(files, overlays, settings) : [];
            })
            .WithTrackingName(TrackingNames.Panels);

        IncrementalValueProvider<ImmutableArray<AdditionalText>> markup = context.AdditionalTextsProvider
            .Where(static text => BuildNames.IsMarkup(text.Path))
            .Collect();

        IncrementalValuesProvider<PanelShape> shapes = panels
            .Combine(settings.Combine(compiler))
            .Select(static (all, _) => SelectedPanel.Of(all.Left, all.Right.Left, all.Right.Right))
            .WithTrackingName(TrackingNames.Wanted)
            .Combine(context.CompilationProvider.Combine(markup))
            .Select(static (all, cancellationToken) => all.Left.NarrowedBy(all.Right.Left, all.Right.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Selections)
            .Where(static panel => panel is not null)
            .Select(static (panel, _) => panel!.BuildShape())
            .WithTrackingName(TrackingNames.Shapes)
            .Combine(context.CompilationProvider.Combine(markup))
            .Select(static (all, cancellationToken) => all.Left.NarrowedBy(all.Right.Left, all.Right.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Members);

        IncrementalValueProvider<EmissionStyle> style = settings
            .Combine(compiler)
            .Select(static (pair, _) => new EmissionStyle(pair.Left.IsPublic ? "public" : "internal", pair.Right.ReadsDocumentation))
            .WithTrackingName(TrackingNames.Style);

        context.RegisterSourceOutput(
            shapes.Select(static (panel, _) => ClientModel.Of(panel)).WithTrackingName(TrackingNames.Clients).Combine(style),
            static (output, pair) => output.AddSource(HintName.Client(pair.Left), ClientEmitter.Emit(pair.Left, pair.Right)));

        context.RegisterSourceOutput(
            shapes.SelectMany(static (panel, _) => GroupModel.AllOf(panel)).WithTrackingName(TrackingNames.Groups).Combine(style),
            static (output, pair) => output.AddSource(
                HintName.Group(pair.Left), GroupEmitter.Emit(pair.Left, pair.Right, output.CancellationToken)));
    }
}
