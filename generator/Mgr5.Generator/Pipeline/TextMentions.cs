using System.Runtime.CompilerServices;
using Mgr5.Metadata;
using Mgr5.Metadata.Mentions;
using Mgr5.Metadata.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Pipeline;

/// <summary>
/// What texts mention of a panel. Each is read once, as long as it lives: after an edit the compiler has a new tree for
/// the file that was edited, and the old ones for all others.
/// </summary>
internal sealed class TextMentions
{
    private static readonly ConditionalWeakTable<PanelNames, TextMentions> Panels = new();

    private readonly PanelMentions _panel;
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<EquatableArray<Mention>>> _trees = new();
    private readonly ConditionalWeakTable<SourceText, StrongBox<EquatableArray<Mention>>> _texts = new();

    private TextMentions(PanelNames names) => _panel = new(names);

    public static TextMentions Of(PanelNames names) => Panels.GetValue(names, static n => new(n));

    /// <summary>All that the trees of a compilation and other texts with C# in them mention, each thing once.</summary>
    public IReadOnlyCollection<Mention> In(Compilation compilation, IEnumerable<AdditionalText> others, CancellationToken cancellationToken)
    {
        // The compiler waits for generators with nothing else to do.
        IEnumerable<EquatableArray<Mention>> inTrees = compilation.SyntaxTrees.AsParallel().WithCancellation(cancellationToken)
            .Select(tree => _trees.GetValue(tree, t => Read(t.GetText(cancellationToken))).Value)
            .Where(static found => found.Count > 0);
        IEnumerable<EquatableArray<Mention>> inOthers = others.Select(other => other.GetText(cancellationToken)).OfType<SourceText>()
            .Select(text => _texts.GetValue(text, Read).Value);
        return new HashSet<Mention>(inTrees.Concat(inOthers).SelectMany(static found => found));
    }

    /// <summary>The functions, and segments that only lead to functions, of mentions.</summary>
    public EquatableArray<string> FunctionsOf(IEnumerable<Mention> mentions) => _panel.FunctionsOf(mentions);

    private StrongBox<EquatableArray<Mention>> Read(SourceText text) => new(_panel.CompiledIn(text.ToString()));
}
