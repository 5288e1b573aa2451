using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Requests;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Calls;

/// <summary>A request in C# as one that a client sends: without credentials, which the client has, and without what is the browser's.</summary>
internal static class RequestOfQuery
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "sok", "snext", "sback", "filter" };

    /// <summary>The request; null where it is not known what is sent.</summary>
    public static ApiRequest? Read(FoundQuery query, SemanticModel model)
    {
        if (query is not { IsWhole: true, Function: { IsConstant: true, Text.Length: > 0 } function }
            || query.Parameters.GroupBy(static p => p.Name.Text, StringComparer.Ordinal).Any(static name => name.Skip(1).Any())
            || query.Parsed is { Findings.Count: > 0 })
        {
            return null;
        }

        List<ApiParameter> parameters = [];
        foreach (FoundParameter parameter in query.Parameters.Where(static p => !IsOfClient(p)))
        {
            if (!parameter.IsCertain || parameter.IsFromEnvironment || Read(parameter, query, model) is not { } read)
            {
                return null;
            }

            parameters.Add(read);
        }

        return new(function.Text, parameters.ToEquatableArray(), []);
    }

    // An empty id is no id.
    private static bool IsOfClient(FoundParameter parameter)
        => parameter.Name.Text is "auth" or "authinfo" or "out"
            || WireNames.IsUserInterface(parameter.Name.Text)
            || parameter is { Name.Text: "elid" or "plid", Value: { IsConstant: true, Text: "" } };

    private static ApiParameter? Read(FoundParameter parameter, FoundQuery query, SemanticModel model)
    {
        string name = parameter.Name.Text;
        if (parameter.Value.IsConstant)
        {
            string value = parameter.Value.Text;
            return Marks.Contains(name) && value.Length == 0 ? null : new(name, value, QueryEncoding.Encode(value));
        }

        return Marks.Contains(name) || ExpressionOf(parameter, query, model) is not { } runTime ? null : new(name, "", "") { RunTime = runTime };
    }

    private static RunTimeValue? ExpressionOf(FoundParameter parameter, FoundQuery query, SemanticModel model)
    {
        if (parameter.Value.SingleHole is { Format: null } hole)
        {
            return RunTimeExpression.Of(hole.Expression, model);
        }

        int start = query.Parsed?.Pieces.FirstOrDefault(p => p.HasName && p.Name.Text == parameter.Name.Text)?.Value is { } part
            ? part.Source == part.Text ? part.Span.Start : -1
            : 0;
        return start < 0 ? null : RunTimeExpression.Of(parameter.Value.Text, parameter.Value.Holes.Select(h => h with { Position = h.Position - start }));
    }
}
