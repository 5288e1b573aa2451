using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Shapes;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator.Pipeline;

/// <summary>The types that are emitted, and whether all their members are.</summary>
/// <param name="Shape">The types, with all members.</param>
/// <param name="HasAllMembers">Whether members are emitted that the code does not name.</param>
internal sealed record EmittedPanel(PanelShape Shape, bool HasAllMembers)
{
    private static readonly ConditionalWeakTable<PanelShape, Named> Members = new();

    /// <summary>The types with the members that the code names.</summary>
    /// <inheritdoc cref="SelectedPanel.NarrowedBy"/>
    public PanelShape NarrowedBy(Compilation compilation, ImmutableArray<AdditionalText> others, CancellationToken cancellationToken)
    {
        if (HasAllMembers)
        {
            return Shape;
        }

        Named members = Members.GetValue(Shape, static shape => new(new(shape)));
        return members.Mentions.Narrow(members.Texts.Find(compilation, others, cancellationToken));
    }

    private sealed class Named(RecordMentions mentions)
    {
        public RecordMentions Mentions => mentions;

        public CodeTexts<string> Texts { get; } = new(mentions.In);
    }
}
