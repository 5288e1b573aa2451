namespace Mgr5;

/// <summary>Parameters that hold secrets wherever they occur, also where no snapshot says so.</summary>
internal static class SecretNames
{
    public const string Mask = "***";

    public static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "auth", "authinfo", "passwd", "password", "confirm", "old_passwd", "new_password", "secret", "qrcode", "token", "dbconfirm", "sesid",
    };

    // As modules name what they are given by a provider: auth_token, apisecret, admin_api_key.
    private static readonly string[] Endings = ["secret", "token", "api_key", "apikey"];

    public static bool IsSecret(string parameter)
        => Names.Contains(parameter)
            || parameter.Contains("passw", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(Endings, ending => parameter.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
