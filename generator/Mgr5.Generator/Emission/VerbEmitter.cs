using Mgr5.Metadata.Shapes;

namespace Mgr5.Generator.Emission;

/// <summary>
/// The methods of a node: one expression each, which hands everything to <c>PanelCalls</c> of the runtime. Their
/// documentation is that of the method there.
/// </summary>
internal static class VerbEmitter
{
    private const string Id = "string id";
    private const string OptionalId = "string? id = null";
    private const string Ids = "IEnumerable<string> ids";

    public static void Emit(CodeWriter code, NodeShape node, Verb verb)
    {
        string item = node.Item?.TypeName ?? "PanelItem";
        string form = node.Form?.TypeName ?? "PanelForm";
        string request = node.Request?.TypeName ?? "PanelRequest";
        string optionalRequest = $"{request}? request = null";
        bool hasRequest = node.Request is not null;
        switch (verb)
        {
            case Verb.List:
                Emit(code, node, "ListAsync", $"IReadOnlyList<{item}>", $"<{item}>", [Parent(node)], "{0}");
                break;
            case Verb.Page:
                Emit(code, node, "PageAsync", $"PanelPage<{item}>", $"<{item}>", [Parent(node), "int number = 1", "int? size = null"], "{0}, number, size");
                break;
            case Verb.Get when node.Parent == ParentUse.Required:
                Emit(code, node, "GetAsync", form, $"<{form}>", ["string? id", Parent(node)], "id, {0}");
                break;
            case Verb.Get:
                Emit(code, node, "GetAsync", form, $"<{form}>", [OptionalId, Parent(node)], "id, {0}");
                break;
            case Verb.Create:
                Emit(code, node, "CreateAsync", "PanelOk", "", [$"{request} request", Parent(node)], "request, {0}");
                break;
            case Verb.Update:
                Emit(code, node, "UpdateAsync", "PanelOk", "", [Id, $"{request} request", Parent(node)], "id, request, {0}");
                break;
            case Verb.Submit when node.Parent == ParentUse.Required:
                Emit(code, node, "SubmitAsync", "PanelOk", "", [$"{request}? request", "string? id", Parent(node)], "request, id, {0}");
                break;
            case Verb.Submit:
                Emit(code, node, "SubmitAsync", "PanelOk", "", [optionalRequest, OptionalId, Parent(node)], "request, id, {0}");
                break;
            case Verb.Invoke when node.Parent == ParentUse.Required:
                Emit(code, node, "InvokeAsync", "PanelOk", "", [Ids, Parent(node), hasRequest ? optionalRequest : ""], hasRequest ? "ids, request, {0}" : "ids, null, {0}");
                break;
            case Verb.Invoke:
                Emit(code, node, "InvokeAsync", "PanelOk", "", [Ids, hasRequest ? optionalRequest : "", Parent(node)], hasRequest ? "ids, request, {0}" : "ids, null, {0}");
                break;
            case Verb.Call:
                Emit(code, node, "CallAsync", "PanelDocument", "", [optionalRequest], "request");
                break;
            default:
                throw new InvalidOperationException($"No emission for the verb {verb}.");
        }
    }

    /// <param name="code">Where to write.</param>
    /// <param name="node">The node.</param>
    /// <param name="name">The method, here and in the runtime.</param>
    /// <param name="result">What the task gives.</param>
    /// <param name="typeArgument">The type argument of the runtime's method.</param>
    /// <param name="parameters">The parameters that come first; empty ones are left out.</param>
    /// <param name="arguments">What is passed on between function and options; {0} is the parent.</param>
    private static void Emit(
        CodeWriter code, NodeShape node, string name, string result, string typeArgument, string[] parameters, string arguments)
    {
        string all = string.Join(
            ", ",
            parameters.Where(static p => p.Length > 0).Concat(["PanelCallOptions? options = null", "CancellationToken cancellationToken = default"]));
        string passed = arguments.Replace("{0}", node.Parent == ParentUse.None ? "null" : "parent");
        code.Line($"/// <inheritdoc cref=\"PanelCalls.{name}{(typeArgument.Length == 0 ? "" : "{T}")}\"/>");
        code.Line($"public Task<{result}> {name}({all})");
        code.Continued($"=> PanelCalls.{name}{typeArgument}(panel, {CSharpText.Literal(node.Path)}, {passed}, options, cancellationToken);");
    }

    private static string Parent(NodeShape node) => node.Parent switch
    {
        ParentUse.Required => "string parent",
        ParentUse.Optional => "string? parent = null",
        _ => "",
    };
}
