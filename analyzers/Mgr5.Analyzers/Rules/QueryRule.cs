using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Rules;

/// <summary>
/// A rule on requests. It sees one request and one panel at a time: where several panels may be meant, it is asked for each, and what it
/// does not say of all of them is not said.
/// </summary>
internal abstract class QueryRule
{
    /// <summary>The rule's id, title and message.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What there is to say.</summary>
    public abstract IEnumerable<Finding> Check(QueryContext context);
}
