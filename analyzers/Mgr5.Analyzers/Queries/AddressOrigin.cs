using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Analyzers.Queries;

/// <summary>Scheme and host of the address to which a request goes, as far as the code says them beside it.</summary>
/// <param name="Scheme">The scheme, in lower case.</param>
/// <param name="Host">The host; empty where it is a run-time value.</param>
/// <param name="Span">Where the scheme stands.</param>
/// <param name="IsEditable">Whether another scheme can be written there.</param>
internal sealed record AddressOrigin(string Scheme, string Host, TextSpan Span, bool IsEditable)
{
    private const string Mark = "://";

    /// <summary>Whether the address never leaves the machine.</summary>
    public bool IsLoopback => Host is "localhost" or "[::1]" || Host.StartsWith("127.", StringComparison.Ordinal) || Host.EndsWith(".localhost", StringComparison.Ordinal);

    /// <summary>The origin; null where none is written.</summary>
    public static AddressOrigin? Of(FoundQuery query) => query switch
    {
        { Form: QueryForm.Address, Text: { } text, Parsed: { } parsed }
            => Find(text.Text.Substring(0, parsed.Span.Start)) is var (start, scheme, host)
                ? new(scheme, host, text.SpanOf(start, scheme.Length), text.IsInOneLiteral(start, scheme.Length))
                : null,
        { Form: QueryForm.Pairs, Panel: not null } => Nearby(query.Syntax),
        _ => null,
    };

    // PostAsync("http://host/ispmgr", new FormUrlEncodedContent(…)): the only address of the statement.
    private static AddressOrigin? Nearby(SyntaxNode node)
    {
        SyntaxToken[] addresses =
        [
            .. node.FirstAncestorOrSelf<StatementSyntax>()?.DescendantTokens()
                .Where(static t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.InterpolatedStringTextToken))
                .Where(static t => t.ValueText.IndexOf(Mark, StringComparison.Ordinal) > 0) ?? [],
        ];
        return addresses is [var address] && Find(address.ValueText) is var (start, scheme, host) && address.Text.IndexOf(scheme + Mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var place
            ? new(scheme, host, new(address.SpanStart + place, scheme.Length), start == 0)
            : null;
    }

    private static (int Start, string Scheme, string Host)? Find(string address)
    {
        int mark = address.LastIndexOf(Mark, StringComparison.Ordinal);
        int start = mark;
        while (start > 0 && char.IsLetter(address[start - 1]))
        {
            start--;
        }

        if (mark <= 0 || start == mark)
        {
            return null;
        }

        int host = mark + Mark.Length;
        int end = address.IndexOfAny(host < address.Length && address[host] == '[' ? ['/', '?'] : ['/', ':', '?'], host);
        string name = address.Substring(host, (end < 0 ? address.Length : end) - host);
        int bracket = name.IndexOf(']');
        return (start, address.Substring(start, mark - start).ToLowerInvariant(), bracket < 0 ? name : name.Substring(0, bracket + 1));
    }
}
