namespace Mgr5;

/// <summary>
/// The parameters of a call, by their names on the wire; the requests of a snapshot's functions add a typed property
/// for each one that is known. What is null is not sent, and on a change keeps its value; <c>""</c> is sent empty,
/// which is how a value is cleared. Service parameters (<c>func</c>, <c>elid</c>, <c>sok</c>, …) are arguments of the calls.
/// <para>
/// A form is a request that knows what the panel showed: its values are what was shown, overlaid with what was set. To set
/// what was shown is no change, except for a secret; to set null takes a change back.
/// </para>
/// </summary>
public partial record PanelRequest : PanelRecord
{
    private static readonly PanelNode NoDocument = new("doc", "", [], []);

    // What was set: for a form, what is to be changed.
    private readonly Dictionary<string, string> _values;
    private readonly Dictionary<string, PanelFile> _files;

    private Subject _subject = Subject.None;
    private ShownForm? _shown;

    /// <summary>A request without any parameter.</summary>
    public PanelRequest()
    {
        _values = new(StringComparer.Ordinal);
        _files = new(StringComparer.Ordinal);
    }

    /// <summary>A request of the same parameters.</summary>
    /// <param name="original">The request to copy.</param>
    protected PanelRequest(PanelRequest original)
        : base(original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _values = new(original._values, StringComparer.Ordinal);
        _files = new(original._files, StringComparer.Ordinal);
        _subject = original._subject;
        _shown = original._shown;
    }

    /// <summary>The names of the parameters that have a value here: what was set and, in a form, what it shows.</summary>
    public IReadOnlyCollection<string> Names => [.. NamesOfValues.Distinct(StringComparer.Ordinal)];

    /// <summary>Any parameter by its name on the wire, typed or not; null is "not sent" or, in a form, "not changed".</summary>
    public string? this[string parameter]
    {
        get => GetText(parameter);
        set => SetText(parameter, value);
    }

    internal override IEnumerable<string> NamesOfValues
        => (_shown?.Values ?? []).Select(static v => v.Key).Concat(_values.Keys).Concat(_files.Keys);

    private protected override IEnumerable<KeyValuePair<string, string>> Content
    {
        get
        {
            HashSet<string> told = new(StringComparer.Ordinal);
            foreach ((string name, string shown) in _shown?.Values ?? [])
            {
                string? set = _values.GetValueOrDefault(name) ?? GetFile(name)?.Name;
                if (told.Add(name) || set is null)
                {
                    yield return new(name, set ?? shown);
                }
            }

            IEnumerable<KeyValuePair<string, string>> files = _files.Select(static f => KeyValuePair.Create(f.Key, f.Value.Name));
            foreach ((string name, string value) in About().Concat(_values).Concat(files))
            {
                if (told.Add(name))
                {
                    yield return new(name, value);
                }
            }
        }
    }

    /// <summary>Equal are requests of one type with the same values and the very same files.</summary>
    public virtual bool Equals(PanelRequest? other)
        => base.Equals(other)
            && _files.Count == other!._files.Count
            && _files.All(f => other._files.TryGetValue(f.Key, out PanelFile? file) && ReferenceEquals(f.Value, file));

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>Makes this the form that a document shows.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="called">What the call was about; where it did not say, the document does.</param>
    /// <param name="kept">What was set before and has to be sent still, unless the document says another value.</param>
    internal void Show(ShownForm shown, Subject called, RequestContent kept)
    {
        _shown = shown;
        _subject = called.Or(shown.Subject);
        foreach ((string name, string value) in kept.Values)
        {
            // What a document shows in place of a secret is not its value.
            if (shown.Text(name) is null || IsSecret(name))
            {
                _values[name] = value;
            }
        }

        foreach ((string name, PanelFile file) in kept.Files)
        {
            _files[name] = file;
        }
    }

    /// <summary>Makes this the same form after a refresh of another.</summary>
    internal void ShowRefreshed(PanelRequest form, PanelNode answer)
        => Show(
            (form._shown ?? ShownForm.OfObject(NoDocument)).Refreshed(answer, form._values.Keys),
            form._subject,
            new(Subject.None, form._values, form._files));

    /// <summary>What is sent, as it is now: whoever changes the request later changes the next call.</summary>
    internal RequestContent ToSent() => new(
        _subject,
        Sent(name => IsHidden(name) || (_shown!.IsUnsaved(name) && !IsSecret(name))),
        new Dictionary<string, PanelFile>(_files, StringComparer.Ordinal));

    /// <summary>All values, as they are now; what is shown in place of a secret is none.</summary>
    internal RequestContent ToAll() => ToSent() with { Values = Sent(name => IsHidden(name) || !IsSecret(name)) };

    /// <inheritdoc cref="IsSecret"/>
    internal bool IsSecretName(string name) => IsSecret(name);

    internal override void Put(string name, string? value) => SetText(name, value);

    /// <inheritdoc/>
    protected override bool IsSecret(string name) => name.Equals("key", StringComparison.OrdinalIgnoreCase) || base.IsSecret(name);

    /// <summary>
    /// Whether a parameter is a hidden input of its form: state of the panel that goes back as it came, secret or not.
    /// </summary>
    /// <param name="name">Its name on the wire.</param>
    protected virtual bool IsHidden(string name) => false;

    /// <inheritdoc/>
    protected override string? GetText(string name) => _values.GetValueOrDefault(name) ?? _shown?.Text(name);

    /// <summary>Several values: in one text or, in a form, in repeated nodes.</summary>
    protected override IReadOnlyList<string>? GetList(string name, char separator)
        => !_values.ContainsKey(name) && _shown?.Texts(name) is { Count: > 1 } texts ? texts : base.GetList(name, separator);

    /// <summary>A file that was set; null where none was.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    protected PanelFile? GetFile(string name) => _files.GetValueOrDefault(name);

    /// <summary>The document that the form came in; an empty one where the form came in none.</summary>
    protected PanelNode GetNode() => _shown?.Node ?? NoDocument;

    /// <summary>The options of a select of the form, in the panel's order; none where it lists none.</summary>
    /// <param name="name">The select's name on the wire.</param>
    protected IReadOnlyList<PanelOption> GetOptions(string name) => _shown?.Options(name) ?? [];

    /// <summary>What submitting the form would send; see <see cref="IPanelForm{TRequest}.ToRequest"/>.</summary>
    /// <typeparam name="TRequest">What the form takes.</typeparam>
    protected TRequest GetChanges<TRequest>()
        where TRequest : PanelRequest, new()
    {
        RequestContent sent = ToSent();
        TRequest request = new() { _subject = sent.Subject };
        foreach ((string name, string value) in sent.Values)
        {
            request._values[name] = value;
        }

        foreach ((string name, PanelFile file) in sent.Files)
        {
            request._files[name] = file;
        }

        return request;
    }

    private IEnumerable<KeyValuePair<string, string>> About()
    {
        if (_subject.Id is { } id)
        {
            yield return new("elid", id);
        }

        if (_subject.Parent is { } parent)
        {
            yield return new("plid", parent);
        }
    }

    private Dictionary<string, string> Sent(Func<string, bool> isSentAsShown)
    {
        Dictionary<string, string> sent = new(StringComparer.Ordinal);
        if (_shown is not null)
        {
            foreach (string name in _shown.Values.Select(static v => v.Key).Where(name => !PanelCall.IsMadeOf(name) && isSentAsShown(name)))
            {
                sent[name] = _shown.Text(name)!;
            }
        }

        foreach ((string name, string value) in _values)
        {
            sent[name] = value;
        }

        return sent;
    }
}
