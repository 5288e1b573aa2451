namespace Mgr5;

/// <summary>One call before it is sent: everything but the credentials.</summary>
internal sealed record PanelCall(string Function)
{
    // Parameters that no value of a form becomes: they say what the call is.
    private static readonly HashSet<string> Made = new(StringComparer.Ordinal)
    {
        "func", "out", "auth", "authinfo", "su", "elid", "plid", "sok", "snext", "sback", "sv_field", "clicked_button",
    };

    /// <summary>Whose values are sent.</summary>
    public PanelRequest? Request
    {
        get;
        init
        {
            field = value;
            Sent = value?.ToSent() ?? RequestContent.Nothing;
        }
    }

    /// <summary>The values themselves, as they are when the call is made.</summary>
    public RequestContent Sent { get; init; } = RequestContent.Nothing;

    /// <summary>The object and the parent that the call names.</summary>
    public Subject About { get; init; } = Subject.None;

    /// <summary>What else the call itself is made of, which counts whatever the request says; null: unsaid.</summary>
    public IReadOnlyList<(string Name, string? Value)> Own { get; init; } = [];

    public PanelCallOptions? Options { get; init; }

    /// <summary>The format of the answer.</summary>
    public string Format { get; init; } = "xml";

    /// <summary>Whether the call is of a kind that changes nothing. Where only its caller can know, its caller has to say so.</summary>
    public bool OnlyReads { get; init; }

    /// <summary>Whether it changes nothing: what submits (<c>sok</c>) is no read, whoever says so, and neither is what brings files.</summary>
    private bool IsRead => OnlyReads && Sent.Files.Count == 0 && !Sent.Values.ContainsKey("sok") && !Own.Any(static p => p is { Name: "sok", Value: not null });

    /// <summary>A call whose object and parent, if it has any, its request names.</summary>
    public static PanelCall AsItIs(string function, PanelRequest? request, PanelCallOptions? options)
    {
        PanelCall call = new(function) { Request = request, Options = options, OnlyReads = options is { OnlyReads: true } };
        return call with { About = call.Sent.SubjectInValues.Or(call.Sent.Subject) };
    }

    public static bool IsMadeOf(string parameter) => Made.Contains(parameter);

    /// <summary>Whether a parameter of the call is never to be repeated in an exception.</summary>
    public bool IsSecret(string parameter) => Request?.IsSecretName(parameter) ?? SecretNames.IsSecret(parameter);

    /// <summary>What is sent.</summary>
    /// <param name="credential">What lets the call in; null: nothing has to.</param>
    public TransportRequest With(KeyValuePair<string, string>? credential)
        => new(Function, Parameters(credential)) { Files = Sent.Files, IsRead = IsRead, IsSecret = IsSecret };

    // All parameters, each once.
    private Dictionary<string, string> Parameters(KeyValuePair<string, string>? credential)
    {
        Dictionary<string, string> parameters = new(Sent.Values, StringComparer.Ordinal);
        Set("elid", About.Id);
        Set("plid", About.Parent);
        foreach ((string name, string? value) in Own)
        {
            Set(name, value);
        }

        Set("clicked_button", Options?.Button);
        Set("su", Options?.Su);
        Set("lang", Options?.Lang);
        Set("func", Function);
        Set("out", Format);
        if (credential is { } proof)
        {
            Set(proof.Key, proof.Value);
        }

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
