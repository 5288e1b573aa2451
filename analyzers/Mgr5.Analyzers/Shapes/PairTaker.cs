using Mgr5.Analyzers.Queries;
using Mgr5.Analyzers.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mgr5.Analyzers.Shapes;

/// <summary>What code does with pairs as a whole.</summary>
internal static class PairTaker
{
    // Who takes a request only to send it, or to make of it what is sent.
    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal)
    {
        "FormUrlEncodedContent", "StringContent", "Uri", "HttpRequestMessage", "PostAsync", "GetAsync", "SendAsync", "GetStringAsync", "GetStreamAsync",
        "GetByteArrayAsync", "PostUrlEncodedAsync", "AddQueryString", "SetQueryParams", "UploadValues", "UploadValuesTaskAsync", "DownloadString",
    };

    private static readonly HashSet<string> OtherTypes = new(StringComparer.Ordinal) { "TagList", "ActivityTagsCollection", "JsonObject", "JObject", "RouteValueDictionary" };

    /// <summary>Whether they are handed to something that sends them as they are.</summary>
    public static bool Sends(SyntaxNode pairs) => TakerOf(pairs) is var (name, _) && Senders.Contains(name);

    /// <summary>Whether they are certainly no request: panels take no JSON and nothing nested, and the scope of a log or the tags of a trace only speak of one.</summary>
    public static bool IsOther(SyntaxNode pairs)
        => (TypeOf(pairs) is { } created && OtherTypes.Contains(NameOf(created)))
            || pairs.Parent is AnonymousObjectMemberDeclaratorSyntax
            || Delivery.IsShown(pairs)
            || (TakerOf(pairs) is var (name, receiver) && (IsJson(name) || IsJson(receiver) || name.StartsWith("Serialize", StringComparison.Ordinal)));

    private static bool IsJson(string name) => name.IndexOf("Json", StringComparison.Ordinal) >= 0;

    private static (string Name, string Receiver)? TakerOf(SyntaxNode pairs) => pairs.Parent is ArgumentSyntax { Parent.Parent: { } taker }
        ? taker switch
        {
            InvocationExpressionSyntax call => (StringCalls.NameOf(call) ?? "", call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } ? receiver.ToString() : ""),
            ObjectCreationExpressionSyntax creation => (NameOf(creation.Type), ""),
            _ => null,
        }
        : null;

    private static TypeSyntax? TypeOf(SyntaxNode pairs) => pairs switch
    {
        ObjectCreationExpressionSyntax created => created.Type,
        { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        _ => null,
    };

    private static string NameOf(TypeSyntax type) => type.ToString().Split('.').Last();
}
