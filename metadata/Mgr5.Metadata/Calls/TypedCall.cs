using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Calls;

/// <summary>Chooses the method that sends a request, and writes the call of it.</summary>
internal sealed class TypedCall
{
    private readonly CallPath _path;
    private readonly NodeShape _node;
    private readonly string _options;
    private readonly string? _id;
    private readonly string? _parent;
    private readonly bool _isSubmit;
    private readonly ApiParameter[] _all;
    private readonly ApiParameter[] _others;

    public TypedCall(ApiRequest request, CallPath path)
    {
        _path = path;
        _node = path.Node;
        _options = CallOptions.Of(request);
        _id = request["elid"];
        _parent = request["plid"];
        _isSubmit = request["sok"] is not null;
        _all = [.. request.Parameters.Where(static p => p.Name != "out" && !CallOptions.Has(p.Name))];
        _others = [.. _all.Where(static p => p.Name is not ("elid" or "plid" or "sok"))];
    }

    /// <summary>The call; null where no method of the function sends just this.</summary>
    public string? Write()
    {
        if (_node.Verbs.Contains(Verb.List))
        {
            return List();
        }

        if (_node.Verbs.Contains(Verb.Call))
        {
            // Nothing is known of what the ids and sok do there: they are parameters like any other.
            return _all.Length == 0 ? Call("CallAsync") : Call("CallAsync", RequestExpression.Of(_all, _node));
        }

        // Everything else is on a row of the list above, whose parent is not to be lost.
        if (_node.Parent == ParentUse.None ? _parent is not null : _node.Parent == ParentUse.Required && _parent is null)
        {
            return null;
        }

        return _node.Verbs.Contains(Verb.Invoke) ? Invoke() : _isSubmit ? Submit() : Get();
    }

    // A list takes its parent as elid, and knows nothing of submitting.
    private string? List()
    {
        bool fits = _node.Parent switch
        {
            ParentUse.None => _id is null,
            ParentUse.Required => _id is not null,
            _ => true,
        };
        string parent = _id is null ? "" : $"parent: {CSharpLiteral.Of(_id)}";
        if (!fits || _parent is not null || _isSubmit || _others.Any(static p => p.Name is not ("p_num" or "p_cnt") || !IsCount(p.Value)))
        {
            return null;
        }

        return _others.Length == 0
            ? Call("ListAsync", parent)
            : Call("PageAsync", parent, Number("number", "p_num"), Number("size", "p_cnt"));
    }

    private string? Get()
    {
        if (_others.Length > 0)
        {
            return null;
        }

        string id = _id is not null ? CSharpLiteral.Of(_id) : _node.Parent == ParentUse.Required ? "id: null" : "";
        return Call("GetAsync", id, Parent());
    }

    private string Submit()
    {
        string request = RequestExpression.Of(_others, _node);
        if (_node.Verbs.Contains(Verb.Create))
        {
            return _id is null ? Call("CreateAsync", request, Parent()) : Call("UpdateAsync", CSharpLiteral.Of(_id), request, Parent());
        }

        string id = _id is not null ? $"id: {CSharpLiteral.Of(_id)}" : _node.Parent == ParentUse.Required ? "id: null" : "";
        return Call("SubmitAsync", request, id, Parent());
    }

    private string? Invoke()
    {
        string[] ids = [.. (_id ?? "").Split(',').Select(static i => i.Trim())];
        if (ids.Any(static i => i.Length == 0) || (_others.Length > 0 && _node.Request is null))
        {
            return null;
        }

        string request = _others.Length == 0 ? "" : $"request: {RequestExpression.Of(_others, _node)}";
        return Call("InvokeAsync", $"[{string.Join(", ", ids.Select(CSharpLiteral.Of))}]", request, Parent());
    }

    private string Call(string method, params string[] arguments) => CallExpression.Invocation(_path.Expression, method, [.. arguments, _options]);

    private string Parent() => _parent is null ? "" : $"parent: {CSharpLiteral.Of(_parent)}";

    private string Number(string argument, string parameter)
        => _others.FirstOrDefault(p => p.Name == parameter) is { } count ? $"{argument}: {count.Value}" : "";

    private static bool IsCount(string text) => text.Length < 10 && text.Length > 0 && text[0] != '0' && text.All(static c => c is >= '0' and <= '9');
}
