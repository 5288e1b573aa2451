using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>What a fix does to a file: changes of its text, so that everything else stays as it is written.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Changes">The changes; none overlaps another.</param>
internal sealed record RequestEdit(string Title, ImmutableArray<TextChange> Changes)
{
    /// <summary>One change.</summary>
    public RequestEdit(string title, TextSpan span, string text)
        : this(title, ImmutableArray.Create(new TextChange(span, text)))
    {
    }

    /// <summary>The file with the changes.</summary>
    public async Task<Document> ApplyAsync(Document document, CancellationToken cancellationToken)
        => document.WithText((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(Changes));
}
