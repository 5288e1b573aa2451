using Microsoft.Extensions.Options;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>Says what options lack, of all panels that are registered, and never what they hold.</summary>
internal sealed class PanelOptionsValidator : IValidateOptions<PanelOptions>
{
    public ValidateOptionsResult Validate(string? name, PanelOptions options)
    {
        string[] problems = [.. Problems(options).Select(problem => $"{name}: {problem}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    public static void ThrowIfInvalid(string name, PanelOptions options)
    {
        string[] problems = [.. Problems(options)];
        if (problems.Length > 0)
        {
            throw new OptionsValidationException(name, typeof(PanelOptions), problems);
        }
    }

    private static IEnumerable<string> Problems(PanelOptions options)
    {
        if (options.Auth is not null)
        {
            if (options.User is not null || options.Password is not null || options.AuthInfo)
            {
                yield return "Auth says who calls: User, Password and AuthInfo must not.";
            }
        }
        else
        {
            if (string.IsNullOrEmpty(options.User))
            {
                yield return "User is missing.";
            }
            else if (options.AuthInfo && options.User.Contains(':', StringComparison.Ordinal))
            {
                yield return "User has a colon, which AuthInfo does not allow.";
            }

            if (string.IsNullOrEmpty(options.Password))
            {
                yield return "Password is missing.";
            }
        }

        if (options.Timeout <= TimeSpan.Zero && options.Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            yield return "Timeout is not positive.";
        }

        if (options.Tls is not null && options.Fingerprints.Count > 0)
        {
            yield return "Tls says which certificates are accepted: Fingerprints must not.";
        }

        if (ProblemOfFingerprints(options) is { } fingerprints)
        {
            yield return fingerprints;
        }

        if (ProblemOfAddress(options.BaseUri) is { } address)
        {
            yield return address;
        }
    }

    private static string? ProblemOfAddress(Uri? address)
    {
        if (address is null)
        {
            return "BaseUri is missing.";
        }

        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            return "BaseUri is not an address such as https://panel.example:1500/ispmgr.";
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            return "BaseUri holds credentials or parameters, which do not belong there.";
        }

        return address.Scheme == "https" || address.IsLoopback ? null : "BaseUri is http, over which everybody on the way reads the credentials: use https.";
    }

    private static string? ProblemOfFingerprints(PanelOptions options)
    {
        if (options.Fingerprints.Count == 0)
        {
            return null;
        }

        try
        {
            PanelTls.Pinned([.. options.Fingerprints]);
            return null;
        }
        catch (ArgumentException)
        {
            return "Fingerprints has one that is no SHA-256 thumbprint: that has 64 hexadecimal digits.";
        }
    }
}
