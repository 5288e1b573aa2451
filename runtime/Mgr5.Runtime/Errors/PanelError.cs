using System.Globalization;

namespace Mgr5;

/// <summary>The element <c>error</c> of an answer, in all the forms that it is seen in.</summary>
internal sealed class PanelError
{
    // Nobody's secret is shorter, and to look for "on" in a sentence would tear it apart.
    private const int ShortestSecret = 4;

    private readonly SecretMask _secrets;

    private PanelError(string type, string? @object, string? text)
    {
        Type = type;
        Object = @object;
        Text = text;
        _secrets = new([], ShortestSecret);
        Parameters = new Dictionary<string, string>();
        Stack = [];
    }

    /// <summary>What an element says.</summary>
    /// <param name="node">The element <c>error</c>.</param>
    /// <param name="isSecret">Whether a parameter of the call is a secret.</param>
    /// <param name="secrets">The secrets that were sent.</param>
    public PanelError(PanelNode node, Func<string, bool> isSecret, IEnumerable<string> secrets)
    {
        _secrets = new(secrets, ShortestSecret);
        Code = int.TryParse(Said(node, "code"), NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : null;
        Type = node.Name == "authfail" ? PanelErrorType.Authentication : Said(node, "type") ?? TypeOfCode(Code) ?? "";
        string? about = Said(node, "object") ?? Said(node, "obj");
        Object = about is null ? null : _secrets.Apply(about);

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PanelNode parameter in node.ChildrenOf("param"))
        {
            if (parameter.Attribute("name") is { } name)
            {
                parameters[name] = isSecret(name) ? SecretNames.Mask : _secrets.Apply(parameter.Text);
            }
        }

        if (node.Attribute("val") is { } value)
        {
            parameters.TryAdd("value", _secrets.Apply(value));
        }

        Parameters = parameters;
        Stack = node.Child("stack") is { } stack ? [.. stack.ChildrenOf("action").Select(a => _secrets.Apply(a.Text))] : [];

        // A password that was refused for being weak comes back in the value and in the texts, in any wording. (A refused
        // login has the caller's address there.)
        if (Type != PanelErrorType.Authentication && isSecret(about ?? ""))
        {
            parameters["value"] = SecretNames.Mask;
            return;
        }

        Group = Filled(node.Child("group")?.Text);
        Detail = Filled(node.Child("detail")?.Text);
        Text = Filled(node.Child("msg")?.Text)
            ?? Filled(node.Child("text")?.Text)
            ?? Filled(node.Text)
            ?? Filled(node.ChildrenOf("param").Select(static p => p.Attribute("msg")).FirstOrDefault(static m => m is not null));
    }

    public string Type { get; }

    public string? Object { get; }

    public int? Code { get; }

    public IReadOnlyDictionary<string, string> Parameters { get; }

    public IReadOnlyList<string> Stack { get; }

    public string? Group { get; }

    public string? Detail { get; }

    public string? Text { get; }

    /// <summary>One line for people.</summary>
    public string Summary
    {
        get
        {
            string kind = string.Join(' ', new[] { Type, Object }.Where(static s => !string.IsNullOrEmpty(s)));
            return (Text ?? Detail ?? Group, kind) switch
            {
                (null, "") => "the panel refused without a reason",
                (null, _) => $"the panel refused ({kind})",
                ({ } text, "") => text,
                ({ } text, _) => $"{text} ({kind})",
            };
        }
    }

    /// <summary>An error of our own, for an answer that has none.</summary>
    public static PanelError Of(string type, string? @object, string text) => new(type, @object, text);

    /// <summary>The exception for a refusal.</summary>
    /// <param name="node">The element <c>error</c>.</param>
    /// <param name="func">The function that was called.</param>
    /// <param name="isSecret">Whether a parameter of the call is a secret; null: known names.</param>
    /// <param name="secrets">The secrets that were sent: they are said nowhere, whatever the panel says.</param>
    public static PanelException ToException(
        PanelNode node, string func, Func<string, bool>? isSecret = null, IEnumerable<string>? secrets = null)
    {
        var error = new PanelError(node, isSecret ?? SecretNames.IsSecret, secrets ?? []);
        return error.Type switch
        {
            PanelErrorType.Authentication when error.Object == "badip" => new PanelAddressException(error, func),
            var type when PanelConfirmationException.IsType(type) => new PanelConfirmationException(error, func),
            PanelErrorType.Authentication => new PanelAuthenticationException(error, func),
            PanelErrorType.Access => new PanelAccessException(error, func),
            _ => new PanelException(error, func),
        };
    }

    // The numbers of ISPmanager 4.
    private static string? TypeOfCode(int? code) => code switch
    {
        2 => PanelErrorType.Exists,
        3 => PanelErrorType.Missed,
        4 => PanelErrorType.Value,
        5 => PanelErrorType.Limit,
        6 => PanelErrorType.Access,
        _ => null,
    };

    // In an attribute, or where the format has none (JSONdata, errors of modules) in a node.
    private static string? Said(PanelNode node, string name) => NonEmpty(node.Attribute(name)) ?? NonEmpty(node.Child(name)?.Text);

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string? Filled(string? text) => NonEmpty(text) is { } message
        ? _secrets.Apply(Placeholders.Fill(message, name => Parameters.GetValueOrDefault(name) ?? (name == "object" ? Object : null)))
        : null;
}
