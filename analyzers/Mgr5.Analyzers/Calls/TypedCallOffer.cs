using Mgr5.Analyzers.Panels;
using Mgr5.Analyzers.Queries;
using Mgr5.Metadata.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Calls;

/// <summary>The call of an emitted client that can stand in the place of a request that is written by hand.</summary>
/// <param name="Replaced">What it replaces: the call that sends the request.</param>
/// <param name="Call">The call, without <c>await</c>.</param>
internal sealed record TypedCallOffer(InvocationExpressionSyntax Replaced, string Call)
{
    /// <summary>The declaration of a variable that only <see cref="Replaced"/> uses; null: none.</summary>
    public LocalDeclarationStatementSyntax? Removed { get; init; }

    /// <summary>The offer; null where a part of the request is not understood, or where no client of the panel is in scope.</summary>
    public static TypedCallOffer? Find(FoundQuery query, KnownPanel panel, SemanticModel model)
        => query.Certainty >= Certainty.KnownFunction
            && SendingCall.Of(query, model) is { } sending
            && (sending.Client ?? ClientInScope.Find(sending.Call.SpanStart, panel, model)) is { } client
            && client.In(panel) is { } known
            && RequestOfQuery.Read(query, model) is { } request
            && CallExpression.Typed(request, known.ShapeOf(request.Function), client.Expression) is { } call
            ? new(sending.Call, sending.CancellationToken is { } token ? WithToken(call, token) : call) { Removed = sending.Variable }
            : null;

    private static string WithToken(string call, string token)
        => call.Substring(0, call.Length - 1) + (call.EndsWith("()", StringComparison.Ordinal) ? "" : ", ") + $"cancellationToken: {token})";
}
