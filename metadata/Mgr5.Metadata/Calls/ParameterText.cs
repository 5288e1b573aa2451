using Mgr5.Metadata.Requests;

namespace Mgr5.Metadata.Calls;

/// <summary>Writes the value of a parameter where C# wants a text.</summary>
internal static class ParameterText
{
    public static string Of(ApiParameter parameter) => parameter.RunTime?.AsText ?? CSharpLiteral.Of(parameter.Value);
}
