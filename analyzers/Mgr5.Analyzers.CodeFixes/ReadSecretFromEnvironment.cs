using System.Collections.Immutable;
using Mgr5.Analyzers.CodeFixes.Literals;
using Mgr5.Analyzers.CodeFixes.Pairs;
using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.CodeFixes;

/// <summary>
/// Reads a secret from a variable of the environment instead of from the code. Where it is not set the program says so: a panel that is
/// asked with an empty password would only say that the login failed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadSecretFromEnvironment))]
internal sealed class ReadSecretFromEnvironment : QueryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.CredentialInLiteral);

    /// <inheritdoc/>
    protected override async Task<RequestEdit?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (await EditedRequest.FindAsync(document, span, cancellationToken).ConfigureAwait(false) is not { } request
            || request.ParameterAt(span) is not { Value: { IsConstant: true, IsEditable: true, Text.Length: > 0 } value } parameter
            || TypeName.OfSystem("Environment", value.Span.Start, request.Model) is not { } environment
            || TypeName.OfSystem("InvalidOperationException", value.Span.Start, request.Model) is not { } exception)
        {
            return null;
        }

        TextSpan secret = parameter.Name.Text == "authinfo" ? BehindUser(value.Span, request) : value.Span;
        string variable = VariableOf(parameter.Name.Text);
        string read = $"{environment}.GetEnvironmentVariable(\"{variable}\") ?? throw new {exception}(\"{variable} is not set\")";
        string title = $"Read the secret from the environment variable {variable}";
        SyntaxToken literal = request.Root.FindToken(secret.Start);
        switch (request.Query.Form)
        {
            case QueryForm.Address or QueryForm.Query
                when TypeName.OfSystem("Uri", value.Span.Start, request.Model) is { } uri && Hole.In(literal, secret, $"{uri}.EscapeDataString({read})", request.Text) is { } changes:
                return new(title, changes);
            case QueryForm.Pairs or QueryForm.Call when secret == value.Span && WholeLiteral(literal, parameter, request) is { } whole:
                return new(title, whole, NeedsNoParentheses(literal.Parent!) ? read : $"({read})");
            case QueryForm.Pairs or QueryForm.Call when secret != value.Span && Hole.In(literal, secret, read, request.Text) is { } changes:
                return new(title, changes);
            default:
                return null;
        }
    }

    private static TextSpan BehindUser(TextSpan value, EditedRequest request)
    {
        int colon = request.At(value).IndexOf(':');
        return colon < 0 || colon == value.Length - 1 ? value : TextSpan.FromBounds(value.Start + colon + 1, value.End);
    }

    // "auth" is the id of a session, and "authinfo" has a password in it.
    private static string VariableOf(string parameter) => parameter switch
    {
        "authinfo" or "password" or "passwd" => "MGR5_PASSWORD",
        "auth" => "MGR5_SESSION",
        _ => "MGR5_" + new string([.. parameter.Select(static c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_')]),
    };

    private static TextSpan? WholeLiteral(SyntaxToken literal, FoundParameter parameter, EditedRequest request)
        => literal.Parent is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } whole && Hole.IsAllowed(whole)
            && WrittenPair.Of(parameter.Syntax, request.Text) is { } pair && pair.Value == whole
            ? whole.Span
            : null;

    private static bool NeedsNoParentheses(SyntaxNode literal)
        => literal.Parent is AssignmentExpressionSyntax or ArgumentSyntax or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax;
}
