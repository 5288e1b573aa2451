using System.Globalization;

namespace Mgr5;

/// <summary>One call before it is sent: everything but the credentials.</summary>
internal sealed record PanelCall(string Function)
{
    private readonly IReadOnlyDictionary<string, string> _values = new Dictionary<string, string>();

    /// <summary>What to send, as it is when the call is made: whoever changes the request later changes the next call.</summary>
    public PanelRequest? Request
    {
        get;
        init
        {
            field = value;
            _values = value is null ? _values : new Dictionary<string, string>(value.Values, StringComparer.Ordinal);
        }
    }

    public string? ElementId { get; init; }

    public string? ParentId { get; init; }

    public bool IsSubmit { get; init; }

    public int? Page { get; init; }

    public int? PageSize { get; init; }

    public PanelCallOptions? Options { get; init; }

    /// <summary>The format of the answer; null: that of typed calls.</summary>
    public string? Format { get; init; }

    /// <summary>Whether a parameter of the call is never to be repeated in an exception.</summary>
    public bool IsSecret(string parameter) => Request?.IsSecretName(parameter) ?? SecretNames.IsSecret(parameter);

    /// <summary>All parameters, each once: what the call is made of wins over what the request says.</summary>
    public IReadOnlyDictionary<string, string> Parameters(KeyValuePair<string, string> credential)
    {
        Dictionary<string, string> parameters = new(_values, StringComparer.Ordinal);
        Set("elid", ElementId);
        Set("plid", ParentId);
        Set("sok", IsSubmit ? "ok" : null);
        Set("p_num", Page?.ToString(CultureInfo.InvariantCulture));
        Set("p_cnt", PageSize?.ToString(CultureInfo.InvariantCulture));
        Set("clicked_button", Options?.Button);
        Set("su", Options?.Su);
        Set("lang", Options?.Lang);
        Set("func", Function);
        Set("out", Format ?? "xml");
        Set(credential.Key, credential.Value);
        return parameters;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                parameters[name] = value;
            }
        }
    }
}
