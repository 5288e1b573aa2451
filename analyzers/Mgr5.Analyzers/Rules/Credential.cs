using Mgr5.Analyzers.Queries;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Analyzers.Rules;

/// <summary>Which parameters of a request are credentials or other secrets.</summary>
internal static class Credential
{
    /// <summary>Whether a parameter carries a secret: by what the snapshot says of it, or by its name.</summary>
    public static bool Is(FoundParameter parameter, QueryContext context)
    {
        string name = parameter.Name.Text;
        if (parameter.Value is { IsConstant: true, Text: "" or "on" or "off" or "yes" or "no" or "true" or "false" })
        {
            return false;
        }

        IReadOnlyList<Parameter> known = context.Function?.Find(name) ?? [];
        return known.Any(static p => p.Secret) || (IsName(name, context) && known.All(static p => p.Type is DataType.Unspecified or DataType.String));
    }

    /// <summary>Whether a parameter carries a secret when the program runs: one that is written out or put in, and not what stands for one in an example.</summary>
    public static bool IsSent(FoundParameter parameter, QueryContext context) => Is(parameter, context) && (!parameter.Value.IsConstant || IsWrittenOut(parameter));

    /// <summary>Whether a parameter is the key of a login without a password.</summary>
    public static bool IsOneTimeKey(FoundParameter parameter, QueryContext context)
        => parameter.Name.Text == "key" && context.Query.Function is { IsConstant: true, Text: "session.newkey" or "auth" };

    /// <summary>Whether a value that is written out is a secret, and not what stands for one in an example.</summary>
    public static bool IsWrittenOut(FoundParameter parameter)
    {
        if (parameter is not { IsFromEnvironment: false, Value: { IsConstant: true, Text: { Length: > 0 } value } })
        {
            return false;
        }

        return parameter.Name.Text switch
        {
            "auth" => value.Length >= 8 && value.Any(char.IsDigit) && value.All(char.IsLetterOrDigit) && !Placeholder.IsOfSecret(value),
            "authinfo" => value.IndexOf(':') is > 0 and var colon && colon < value.Length - 1
                && !Placeholder.IsOfSecret(value.Substring(0, colon)) && !Placeholder.IsOfSecret(value.Substring(colon + 1)),
            _ => !Placeholder.IsOfSecret(value),
        };
    }

    // "confirm" repeats a password, or confirms anything at all; a "key" is one of many things, and a code from a telephone is used up at once.
    private static bool IsName(string name, QueryContext context) => name switch
    {
        "confirm" or "qrcode" => false,
        "key" => context.Query.Function is { IsConstant: true, Text: "session.newkey" or "auth" },
        _ => WireNames.IsSecret(name),
    };
}
