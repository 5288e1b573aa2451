using System.Collections.Immutable;
using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Shapes;
using Mgr5.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Completion;

/// <summary>Lists, inside of a request, the functions of the panel, the parameters of the function, and the values of the parameter, with the panel's own texts.</summary>
[ExportCompletionProvider(nameof(RequestCompletion), LanguageNames.CSharp)]
internal sealed class RequestCompletion : CompletionProvider
{
    private const string Inserted = "inserted";
    private const string Described = "described";

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options)
        => trigger.Kind is CompletionTriggerKind.Invoke or CompletionTriggerKind.InvokeAndCommitIfUnique
            || (trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character is '=' or '&' or '?' or '.' or '"');

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        CancellationToken cancellationToken = context.CancellationToken;
        if (await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName(BuildNames.RuntimeType) is null)
        {
            return;
        }

        var panels = ProjectPanels.Read(context.Document.Project.AnalyzerOptions, cancellationToken);
        var settings = QuerySettings.Read(context.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        FinderContext finder = new(model, new(panels.All.Select(static p => p.Name)), settings, cancellationToken);
        if (RequestCaret.Find(await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false), context.Position, finder) is not { } caret)
        {
            return;
        }

        context.IsExclusive = true;
        context.CompletionListSpan = caret.Typed;
        foreach (Suggestion suggestion in Suggestion.For(caret, panels.CandidatesFor(caret.Query, settings)))
        {
            context.AddItem(CompletionItem.Create(
                suggestion.Text,
                properties: ImmutableDictionary<string, string>.Empty.Add(Inserted, caret.Written(suggestion.Text)).Add(Described, suggestion.Description),
                tags: ImmutableArray.Create(suggestion.Tag)));
        }
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(Document document, CompletionItem item, CancellationToken cancellationToken)
        => Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(item.Properties[Described]));

    /// <inheritdoc/>
    public override Task<CompletionChange> GetChangeAsync(Document document, CompletionItem item, char? commitKey, CancellationToken cancellationToken)
        => Task.FromResult(CompletionChange.Create(new TextChange(item.Span, item.Properties[Inserted])));
}
