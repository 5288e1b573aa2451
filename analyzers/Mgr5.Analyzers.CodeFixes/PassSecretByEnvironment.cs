using System.Collections.Immutable;
using Mgr5.Analyzers.CodeFixes.Pairs;
using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>
/// Hands a secret to mgrctl by its environment, where nobody else sees it. Only where the code starts mgrctl itself by a <c>ProcessStartInfo</c> whose
/// arguments stand one by one: a shell, <c>sudo</c> or ssh between them has an environment of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassSecretByEnvironment))]
internal sealed class PassSecretByEnvironment : QueryCodeFix
{
    private const string ArgumentList = "ArgumentList";
    private const string Environment = "Environment";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SecretInArguments);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A secret that is written out would only be out of sight.
        TextSpan span = diagnostic.Location.SourceSpan;
        if (await EditedRequest.FindAsync(document, span, cancellationToken).ConfigureAwait(false) is not { Query: { Form: QueryForm.CommandLine } } request
            || request.ParameterAt(span) is not { IsFromEnvironment: false, Value.SingleHole: { Format: null, IsEscaped: false } hole } parameter
            || WrittenWord.At(span.Start, request.Root, request.Text) is not { } word
            || ValueOf(hole, word, request) is not { } value
            || DeclaredValue.ScopeOf(word.Expression)?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static n => n.Identifier.ValueText == "UseShellExecute") != false)
        {
            return null;
        }

        string variable = "MGR5_" + parameter.Name.Text.ToUpperInvariant();
        string argument = $"\"{parameter.Name.Text}=${variable}\"";
        return Changes(word, argument, variable, value, request) is { } changes ? new($"Pass '{parameter.Name.Text}' in the environment variable {variable}", changes) : null;
    }

    // The run-time value itself, as a text; nothing would take the variable away.
    private static string? ValueOf(TextHole hole, WrittenWord word, EditedRequest request)
        => word.Expression.Span.Contains(hole.Expression.Span) && request.Model.GetTypeInfo(hole.Expression) is { Type.SpecialType: SpecialType.System_String } type
            ? type.Nullability.FlowState != NullableFlowState.MaybeNull ? hole.Expression.ToString()
                : hole.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? $"{hole.Expression} ?? \"\"" : $"({hole.Expression}) ?? \"\""
            : null;

    private static ImmutableArray<TextChange>? Changes(WrittenWord word, string argument, string variable, string value, EditedRequest request)
        => word.Expression.Parent switch
        {
            // start.ArgumentList.Add("passwd=" + password);
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var start } } } }
                when IsStartInfo(request.Model.GetTypeInfo(start).Type)
                => ImmutableArray.Create(new TextChange(word.Expression.Span, "\"-e\""))
                    .AddRange(word.AddBehind(argument, request.Text))
                    .AddRange(word.Element.AddBehind($"{start}.{Environment}[\"{variable}\"] = {value};")),

            // new ProcessStartInfo("mgrctl") { ArgumentList = { "passwd=" + password } }
            InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: ArgumentList }, Parent: InitializerExpressionSyntax { Parent: { } creation } members } list }
                when IsStartInfo(request.Model.GetTypeInfo(creation).Type) && InEnvironment(list, members, $"[\"{variable}\"] = {value}", request) is { } added
                => ImmutableArray.Create(new TextChange(word.Expression.Span, "\"-e\", " + argument)).AddRange(added),
            _ => null,
        };

    private static ImmutableArray<TextChange>? InEnvironment(AssignmentExpressionSyntax list, InitializerExpressionSyntax members, string entry, EditedRequest request)
        => members.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(static a => a.Left is IdentifierNameSyntax { Identifier.ValueText: Environment }) switch
        {
            null => WrittenElement.Of(list, request.Text)?.AddBehind($"{Environment} = {{ {entry} }}"),
            { Right: InitializerExpressionSyntax { Expressions: [.., var last] } } => WrittenElement.Of(last, request.Text)?.AddBehind(entry),
            _ => null,
        };

    private static bool IsStartInfo(ITypeSymbol? type) => type is { Name: "ProcessStartInfo", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } };
}
