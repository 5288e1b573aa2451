using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Mgr5.Metadata;
using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Shapes;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator.Pipeline;

/// <summary>The functions of a panel that code mentions.</summary>
internal sealed class TextMentions
{
    private static readonly ConditionalWeakTable<PanelNames, TextMentions> Panels = new();

    private readonly PanelMentions _panel;
    private readonly CodeTexts<Mention> _texts;

    private TextMentions(PanelNames names)
    {
        _panel = new(names);
        _texts = new(text => _panel.CompiledIn(text));
    }

    public static TextMentions Of(PanelNames names) => Panels.GetValue(names, static n => new(n));

    /// <summary>All that is mentioned, each thing once.</summary>
    public IReadOnlyCollection<Mention> In(Compilation compilation, ImmutableArray<AdditionalText> others, CancellationToken cancellationToken)
        => _texts.Find(compilation, others, cancellationToken);

    /// <summary>The functions, and segments that only lead to functions, of mentions.</summary>
    public EquatableArray<string> FunctionsOf(IEnumerable<Mention> mentions) => _panel.FunctionsOf(mentions);
}
