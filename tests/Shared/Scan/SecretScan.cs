using System.Buffers;
using System.Collections;
using System.Net;
using System.Text;

namespace Mgr5.Tests;

/// <summary>
/// Looks for secrets in everything that others may see: what is thrown, logged, traced, put into addresses and into arguments. Give it all
/// of that, and ask it in the end.
/// </summary>
/// <param name="secrets">Passwords, keys and session ids, as they are.</param>
internal sealed class SecretScan(params string[] secrets)
{
    private readonly List<string> _found = [];
    private readonly HashSet<string> _secrets = [.. secrets];

    // All at once: there are thousands of texts, and of sessions.
    private SearchValues<string>? _spellings;

    /// <summary>Where a secret was seen.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>How many texts were looked at: a scan of nothing finds nothing.</summary>
    public int Count { get; private set; }

    /// <summary>A secret that only came to be on the way, such as a key.</summary>
    public void AddSecret(string secret)
    {
        _secrets.Add(secret);
        _spellings = null;
    }

    /// <summary>A line of a log, a tag of a trace, an address, an argument.</summary>
    public void Add(string where, string? text)
    {
        Count++;
        _spellings ??= SearchValues.Create([.. _secrets.SelectMany(Spellings)], StringComparison.OrdinalIgnoreCase);
        if (text.AsSpan().ContainsAny(_spellings))
        {
            _found.Add($"{where}: {text}");
        }
    }

    public void AddAll(string where, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Add(where, text);
        }
    }

    /// <summary>An exception with all that led to it and all that it carries.</summary>
    public void Add(Exception exception)
    {
        Add(exception.GetType().Name, exception.ToString());
        foreach (DictionaryEntry entry in exception.Data)
        {
            Add($"{exception.GetType().Name}.Data", $"{entry.Key}={entry.Value}");
        }

        if (exception is PanelException refusal)
        {
            AddAll("Parameters", refusal.Parameters.Select(static p => $"{p.Key}={p.Value}"));
            AddAll("Texts", [refusal.Object ?? "", refusal.Value ?? "", refusal.Detail ?? "", refusal.Group ?? "", .. refusal.Stack]);
        }

        foreach (Exception inner in exception switch
        {
            AggregateException all => all.InnerExceptions,
            { InnerException: { } cause } => [cause],
            _ => (IReadOnlyList<Exception>)[],
        })
        {
            Add(inner);
        }
    }

    public void ShouldBeClean()
    {
        Count.ShouldBeGreaterThan(0);
        _found.ShouldBeEmpty();
    }

    // As it is, and as addresses, pages, documents and headers spell it.
    private static HashSet<string> Spellings(string secret) =>
    [
        secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
        System.Text.Json.JsonEncodedText.Encode(secret).ToString(),
    ];
}
