using System.Globalization;
using System.Text;

namespace Mgr5;

/// <summary>A call as <c>mgrctl</c> takes it: arguments that anybody on the machine can read, and values that only the environment has.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Secrets">The variables that the arguments refer to.</param>
internal sealed record MgrctlCommand(IReadOnlyList<string> Arguments, IReadOnlyList<KeyValuePair<string, string>> Secrets)
{
    // Linux takes no argument and no variable that is longer, its end included.
    private const int Longest = 128 * 1024;

    /// <summary>The command for a call.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="request">The call.</param>
    /// <exception cref="ArgumentException">Something in it cannot be an argument, or would be taken for another one.</exception>
    /// <exception cref="NotSupportedException">It has files, or a value that is too long.</exception>
    public static MgrctlCommand Of(string panel, TransportRequest request)
    {
        if (request.Files.Count > 0)
        {
            throw new NotSupportedException($"{request.Function}: mgrctl takes no files; send them over HTTPS.");
        }

        Check(request.Function, request.Function);
        List<string> arguments = ["-m", panel, "-o", request.Parameters["out"], request.Function];
        List<KeyValuePair<string, string>> secrets = [];
        List<string> references = [];
        foreach ((string name, string value) in request.Parameters.Where(static p => p.Key is not ("func" or "out")))
        {
            Check(request.Function, name);
            if (value.Contains('\0', StringComparison.Ordinal))
            {
                throw new ArgumentException($"{request.Function}: '{name}' has a NUL character, which no argument can have.");
            }

            if (!request.IsSecret(name))
            {
                arguments.Add(Short($"{name}={value}"));
                continue;
            }

            string variable = string.Create(CultureInfo.InvariantCulture, $"MGR5_SECRET_{secrets.Count + 1}");
            _ = Short($"{variable}={value}");
            secrets.Add(new(variable, value));
            references.AddRange(["-e", $"{name}=${variable}"]);

            string Short(string argument) => Encoding.UTF8.GetByteCount(argument) < Longest
                ? argument
                : throw new NotSupportedException($"{request.Function}: '{name}' is longer than the 128 KiB that an argument of mgrctl can have; send it over HTTPS.");
        }

        return new([.. arguments, .. references], secrets);
    }

    // "-R" is no function but restarts the panel.
    private static void Check(string function, string name)
    {
        if (name.Length == 0 || name[0] == '-' || name.AsSpan().IndexOfAny('=', '\0') >= 0)
        {
            throw new ArgumentException($"{function}: mgrctl would take '{name}' for something else than a name.");
        }
    }
}
