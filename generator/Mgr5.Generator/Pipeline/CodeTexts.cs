using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Generator.Pipeline;

/// <summary>
/// What is found in the texts of a compilation. Each is read once, as long as it lives: after an edit the compiler has a new tree for
/// the file that was edited, and the old ones for all others.
/// </summary>
/// <param name="read">Finds it in one text.</param>
/// <typeparam name="T">What is looked for, compared by value.</typeparam>
internal sealed class CodeTexts<T>(Func<string, IReadOnlyCollection<T>> read)
{
    private readonly ConditionalWeakTable<SyntaxTree, IReadOnlyCollection<T>> _trees = new();
    private readonly ConditionalWeakTable<SourceText, IReadOnlyCollection<T>> _texts = new();

    /// <summary>All that is found in the trees of a compilation and in other texts with C# in them, each thing once.</summary>
    public IReadOnlyCollection<T> Find(Compilation compilation, ImmutableArray<AdditionalText> others, CancellationToken cancellationToken)
    {
        // The compiler waits for generators with nothing else to do.
        IEnumerable<IReadOnlyCollection<T>> inTrees = compilation.SyntaxTrees.AsParallel().WithCancellation(cancellationToken)
            .Select(tree => _trees.GetValue(tree, t => read(t.GetText(cancellationToken).ToString())))
            .Where(static found => found.Count > 0);
        IEnumerable<IReadOnlyCollection<T>> inOthers = others.Select(other => other.GetText(cancellationToken)).OfType<SourceText>()
            .Select(text => _texts.GetValue(text, t => read(t.ToString())));
        return new HashSet<T>(inTrees.Concat(inOthers).SelectMany(static found => found));
    }
}
