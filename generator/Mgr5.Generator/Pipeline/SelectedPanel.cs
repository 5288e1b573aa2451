using System.Collections.Immutable;
using Mgr5.Metadata;
using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Selections;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator.Pipeline;

/// <summary>A panel, and what of it is emitted.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Selection">What is emitted.</param>
/// <param name="Mode">
/// What is still to be asked of the code: nothing (<see cref="EmitMode.All"/>), what it mentions (<see cref="EmitMode.Used"/>), or first
/// whether other assemblies may see emitted types (<see cref="EmitMode.Auto"/>).
/// </param>
/// <param name="IsSeenByOthers">Whether other assemblies may use members that this one does not.</param>
internal sealed record SelectedPanel(PanelModel Panel, FunctionSelection Selection, EmitMode Mode, bool IsSeenByOthers)
{
    /// <summary>All that is wanted of a panel, before the code is asked.</summary>
    public static SelectedPanel Of(PanelModel panel, BuildSettings settings, CompilerModel compiler)
    {
        // An editor shows what could be called, too.
        bool isAll = compiler.IsDesignTime || (settings.IsPublic && settings.Emit == EmitMode.Auto);
        return new(panel, new FunctionSelector(panel.Snapshot, panel.Functions).All(), isAll ? EmitMode.All : settings.Emit, settings.IsPublic);
    }

    /// <summary>What of it the code needs; null where it names nothing of the client.</summary>
    /// <param name="compilation">The code; not looked at where it has nothing to say.</param>
    /// <param name="others">Other texts with C# in them.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public SelectedPanel? NarrowedBy(Compilation compilation, ImmutableArray<AdditionalText> others, CancellationToken cancellationToken)
    {
        if (Mode == EmitMode.All)
        {
            return this;
        }

        TextMentions texts = TextMentions.Of(Panel.Shapes.Names);
        IReadOnlyCollection<Mention> mentions = texts.In(compilation, others, cancellationToken);
        bool hasFriends = mentions.Any(static m => m.Form == MentionForm.Friends);
        if (Mode == EmitMode.Auto && hasFriends)
        {
            return this with { Mode = EmitMode.All };
        }

        // A namespace that only a using names has to be there, too.
        return mentions.Any(static m => m.Form is MentionForm.Type or MentionForm.Namespace)
            ? this with
            {
                Selection = new FunctionSelector(Panel.Snapshot, Panel.Functions).Used(texts.FunctionsOf(mentions)),
                IsSeenByOthers = IsSeenByOthers || hasFriends,
            }
            : null;
    }

    /// <summary>What the selected functions become.</summary>
    public EmittedPanel BuildShape() => new(Panel.Shapes.Build(Selection), Mode == EmitMode.All || IsSeenByOthers);
}
