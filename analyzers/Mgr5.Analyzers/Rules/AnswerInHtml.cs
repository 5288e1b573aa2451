using Mgr5.Analyzers.Queries;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1017: a program calls an address with credentials and names no output format.</summary>
internal sealed class AnswerInHtml : QueryRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.AnswerInHtml,
        "The answer is HTML",
        "Without out= the panel answers with a page in HTML; programs read out=xml or out=json",
        RuleCategory.Query,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A request without an output format is a browser's: the panel answers with its page.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        // Who downloads a file gets the file in any format.
        if (context.Query is { Form: QueryForm.Address, Function: { IsConstant: true } function } query
            && (query.Has("auth") || query.Has("authinfo"))
            && !query.Has("out")
            && function.Text is not ("auth" or "logon" or "logoff")
            && context.Function?.Versions.Any(static f => f.File) != true
            && !IsDownload(function.Text)
            && Delivery.IsSentAsItIs(query, context.Model))
        {
            yield return new(Rule, function.Span, []);
        }
    }

    private static bool IsDownload(string function)
    {
        string last = function.Substring(function.LastIndexOf('.') + 1);
        return last is "download" or "dump" or "print" or "pdf" or "file";
    }
}
