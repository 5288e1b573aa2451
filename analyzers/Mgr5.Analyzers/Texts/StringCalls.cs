using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Texts;

/// <summary>Calls that make texts of texts, told by their shape: binding them costs more than a rare namesake.</summary>
internal static class StringCalls
{
    /// <summary>The name of a call of a static method of <c>string</c>; null for any other call.</summary>
    public static string? OfString(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access
            && access.Expression is PredefinedTypeSyntax { Keyword.ValueText: "string" } or IdentifierNameSyntax { Identifier.ValueText: "String" }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "String" }
            ? name.Identifier.ValueText
            : null;

    /// <summary>Whether a call escapes a value for addresses.</summary>
    public static bool IsEscape(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments.Count >= 1 && NameOf(call) is { } method && IsEscape(method);

    /// <summary>Whether a method of that name escapes a value for addresses.</summary>
    public static bool IsEscape(string method) => method is "EscapeDataString" or "UrlEncode" or "UrlPathEncode" or "EscapeUriString" or "UrlEncodeUpperCase";

    /// <summary>The name of the method that is called.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
