using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Calls;

/// <summary>Chooses the method that sends a request, and writes the call of it.</summary>
internal sealed class TypedCall
{
    private readonly ApiRequest _request;
    private readonly CallPath _path;
    private readonly NodeShape _node;
    private readonly ApiParameter? _id;
    private readonly ApiParameter? _parent;
    private readonly bool _isSubmit;
    private readonly ApiParameter[] _all;
    private readonly ApiParameter[] _others;

    public TypedCall(ApiRequest request, CallPath path)
    {
        _request = request;
        _path = path;
        _node = path.Node;
        _id = request.Find("elid");
        _parent = request.Find("plid");
        _isSubmit = request["sok"] is not null;
        _all = [.. request.Parameters.Where(static p => p.Name != "out" && !CallOptions.Has(p.Name))];
        _others = [.. _all.Where(static p => p.Name is not ("elid" or "plid" or "sok"))];
    }

    /// <summary>The call; null where no method of the function sends just this.</summary>
    public string? Write() => _node.Kind switch
    {
        NodeKind.List => List(),
        NodeKind.Form or NodeKind.RowForm when KeepsParent() => _isSubmit ? Submit() : Get(),
        NodeKind.Group when KeepsParent() => Invoke(),
        NodeKind.Wizard when !_isSubmit => Start(),
        NodeKind.Report when !_isSubmit => Report(),
        NodeKind.Validator when _all.Length == _others.Length => Validate(),
        NodeKind.File when !_isSubmit => OpenRead(),

        // Nothing is known of what the ids and sok do there: they are parameters like any other.
        NodeKind.Call => Call("CallAsync", Request(_all)),
        _ => null,
    };

    // What is done to a row of the list above must not lose the object that the list belongs to.
    private bool KeepsParent() => _node.Parent switch
    {
        ParentUse.None => _parent is null,
        ParentUse.Required => _parent is not null,
        _ => true,
    };

    // A list takes its parent as elid, and knows nothing of submitting.
    private string? List()
    {
        bool fits = _node.Parent switch
        {
            ParentUse.None => _id is null,
            ParentUse.Required => _id is not null,
            _ => true,
        };
        if (!fits || _parent is not null || _isSubmit || ListWindow.Of(_others, _node) is not { } window)
        {
            return null;
        }

        string parent = _id is null ? "" : $"parent: {ParameterText.Of(_id)}";
        string options = CallOptions.Of(_request, window.Options);
        return window.IsPage ? Invocation("PageAsync", parent, window.Number, options) : Invocation("ListAsync", parent, options);
    }

    private string? Get()
    {
        if (_others.Length > 0)
        {
            return null;
        }

        string id = _id is not null ? ParameterText.Of(_id) : _node.Parent == ParentUse.Required ? "id: null" : "";
        return Call("GetAsync", id, Parent());
    }

    private string Submit()
    {
        string request = RequestExpression.Of(_others, _node);
        if (_node.Kind == NodeKind.RowForm)
        {
            return _id is null ? Call("CreateAsync", request, Parent()) : Call("UpdateAsync", ParameterText.Of(_id), request, Parent());
        }

        string id = _id is null && _node.Parent == ParentUse.Required ? "id: null" : Id();
        return Call("SubmitAsync", request, id, Parent());
    }

    private string? Invoke() => Ids() is { Length: > 0 } ids ? Call("InvokeAsync", ids, Named("request", Request(_others)), Parent()) : null;

    // A start with the marks of a step is none.
    private string? Start()
        => _others.Any(static p => p.Name is "snext" or "sback") ? null : Call("StartAsync", Request(_others), Id(), Parent());

    // What a report is about is a parameter of it like any other.
    private string? Report()
        => PeriodExpression.Of(_all) is { } period
            ? Call("GetAsync", period, Named("request", Request(_all.Where(static p => !PeriodExpression.Has(p.Name)))))
            : null;

    private string? Validate()
        => _request.Find("value") is not { } value ? null : Call(
            "ValidateAsync",
            ParameterText.Of(value),
            _request.Find("args") is { } arguments ? $"arguments: {ParameterText.Of(arguments)}" : "",
            Named("request", Request(_others.Where(static p => p.Name is not ("value" or "args")))));

    private string? OpenRead()
        => _id is null || Ids() is not null ? Call("OpenReadAsync", Ids() ?? "", Named("request", Request(_others)), Parent()) : null;

    private string Call(string method, params string[] arguments) => Invocation(method, [.. arguments, CallOptions.Of(_request)]);

    private string Invocation(string method, params string[] arguments) => CallExpression.Invocation(_path.Expression, method, arguments);

    private string Request(IEnumerable<ApiParameter> parameters)
    {
        ApiParameter[] sent = [.. parameters];
        return sent.Length == 0 ? "" : RequestExpression.Of(sent, _node);
    }

    // An empty id, or a comma that parts none, is nothing that a method sends.
    private string? Ids()
    {
        if (_id?.RunTime is { } value)
        {
            return $"[{value.AsText}]";
        }

        string[] ids = [.. (_id?.Value ?? "").Split(',').Select(static i => i.Trim())];
        return ids.Any(static i => i.Length == 0) ? null : $"[{string.Join(", ", ids.Select(CSharpLiteral.Of))}]";
    }

    private string Id() => _id is null ? "" : $"id: {ParameterText.Of(_id)}";

    private string Parent() => _parent is null ? "" : $"parent: {ParameterText.Of(_parent)}";

    private static string Named(string name, string argument) => argument.Length == 0 ? "" : $"{name}: {argument}";
}
