using Mgr5.Analyzers.Queries;
using Mgr5.Metadata.Names;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>MGR1011: a value of <c>out</c> that is nearly one. What is far from all may be a format of one's own, which panels can have.</summary>
internal sealed class MisspeltFormat : QueryRule
{
    private static readonly string[] Formats = ["xml", "devel", "text", "json", "JSONdata", "print", "sjson", "xjson", "bjson", "csv", "html"];

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MisspeltFormat,
        "No such output format",
        "'{0}' is no output format; did you mean '{1}'?",
        RuleCategory.Query,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A panel answers with a page of its own where it does not know the format. Formats are told apart by upper case, too.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Finding> Check(QueryContext context)
    {
        foreach (FoundParameter parameter in context.Query.Parameters)
        {
            if (parameter is { Name.Text: "out", Value: { IsConstant: true, Text: { Length: > 0 } format } value }
                && !Formats.Contains(format)
                && format.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                && NearestTo(format) is { } nearest)
            {
                yield return new(Rule, value.Span, [format, nearest]) { Replacement = value.IsEditable ? nearest : null };
            }
        }
    }

    private static string? NearestTo(string format)
        => Formats.FirstOrDefault(f => f.Equals(format, StringComparison.OrdinalIgnoreCase)) ?? NearestName.Find(format, Formats);
}
