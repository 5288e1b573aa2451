using System.Globalization;
using Mgr5.Metadata.Requests;
using Mgr5.Metadata.Shapes;

namespace Mgr5.Metadata.Calls;

/// <summary>Writes a request as a call of the client: an expression that compiles where <c>Mgr5</c> and the client's namespace are used.</summary>
public static class CallExpression
{
    /// <summary>The typed call; null where no method of the client sends just this.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="panel">The client's shape.</param>
    /// <param name="receiver">The expression of the client.</param>
    public static string? Typed(ApiRequest request, PanelShape panel, string receiver = "panel")
        => CallPath.Find(panel, request.Function, receiver) is { } path ? new TypedCall(request, path).Write() : null;

    /// <summary>The call by name, which every client has.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="receiver">The expression of the client.</param>
    public static string Untyped(ApiRequest request, string receiver = "panel")
    {
        ApiParameter[] sent = [.. request.Parameters.Where(static p => p.Name != "out" && !CallOptions.Has(p.Name))];
        return Invocation(receiver, "CallAsync", [CSharpLiteral.Of(request.Function), sent.Length == 0 ? "" : RequestExpression.Of(sent, null), CallOptions.Of(request)]);
    }

    internal static string Invocation(string target, string method, IEnumerable<string> arguments)
        => string.Format(CultureInfo.InvariantCulture, "{0}.{1}({2})", target, method, string.Join(", ", arguments.Where(static a => a.Length > 0)));
}
