using System.Globalization;

namespace Mgr5;

/// <summary>One call before it is sent: everything but the credentials.</summary>
internal sealed record PanelCall(string Function)
{
    public PanelRequest? Request { get; init; }

    public string? ElementId { get; init; }

    public string? ParentId { get; init; }

    public bool IsSubmit { get; init; }

    public int? Page { get; init; }

    public int? PageSize { get; init; }

    public PanelCallOptions? Options { get; init; }

    /// <summary>All parameters, each once: what the call is made of wins over what the request says.</summary>
    public IReadOnlyDictionary<string, string> Parameters(KeyValuePair<string, string> credential)
    {
        Dictionary<string, string> parameters = Request is null ? new(StringComparer.Ordinal) : new(Request.Values, StringComparer.Ordinal);
        Set("elid", ElementId);
        Set("plid", ParentId);
        Set("sok", IsSubmit ? "ok" : null);
        Set("p_num", Page?.ToString(CultureInfo.InvariantCulture));
        Set("p_cnt", PageSize?.ToString(CultureInfo.InvariantCulture));
        Set("clicked_button", Options?.Button);
        Set("su", Options?.Su);
        Set("lang", Options?.Lang);
        Set("func", Function);
        Set("out", "xml");
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
