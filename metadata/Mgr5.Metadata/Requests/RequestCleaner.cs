using Mgr5.Metadata.Queries;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Requests;

/// <summary>
/// Makes of a logged request the one that a program sends. Dropped are the names that belong to the browser, empty values,
/// <c>*</c> (in the form of several objects: "leave as it is") and <c>clicked_button=ok</c>.
/// </summary>
public sealed class RequestCleaner
{
    // What the panel's own pages are drawn from; no format for programs.
    private const string BrowserFormat = "xjson";

    private readonly Snapshot? _snapshot;
    private readonly List<string> _notes = [];

    private RequestCleaner(Snapshot? snapshot) => _snapshot = snapshot;

    /// <summary>Cleans a request; null where it calls no function.</summary>
    /// <param name="query">What was logged.</param>
    /// <param name="snapshot">Says which parameters are secrets besides those that are everywhere.</param>
    public static ApiRequest? Clean(Query query, Snapshot? snapshot = null)
        => query.Find("func")?.Value is { Text: { Length: > 0 } function } ? new RequestCleaner(snapshot).Clean(query, function) : null;

    private ApiRequest Clean(Query query, string function)
    {
        QueryPiece[] sent = [.. Sent(query)];
        bool changes = Has(sent, "sok") && Has(sent, "elid");
        NoteOmissions(sent.Where(static p => p.Name.Text is not ("elid" or "plid") && p.Value!.Text.Length == 0), changes);

        HashSet<string> secrets = SecretsOf(function);
        ApiParameter[] parameters = [.. sent
            .Where(static p => p.Value!.Text is not ("" or "*") && p.Name.Text is not ("func" or "auth" or "authinfo"))
            .Where(static p => p is not { Name.Text: "clicked_button", Value.Text: "ok" } and not { Name.Text: "out", Value.Text: BrowserFormat })
            .Select(p => Parameter(p, secrets))];
        NoteSecrets(sent, parameters);
        NoteButton(parameters);
        return new(function, FlagsTogether(parameters).ToEquatableArray(), _notes.ToEquatableArray());
    }

    // The panel keeps one value of a name, too; its log has each name once.
    private IEnumerable<QueryPiece> Sent(Query query)
    {
        if (query.Findings.Count > 0)
        {
            _notes.Add("the query is malformed in places (" + string.Join(", ", query.Findings.Select(static f => f.Kind).Distinct()) + "); such pieces are kept as they are or left out");
        }

        foreach (IGrouping<string, QueryPiece> name in query.Pieces.Where(static p => p.HasName).GroupBy(static p => p.Name.Text, StringComparer.Ordinal))
        {
            if (name.Skip(1).Any())
            {
                _notes.Add($"{Printed(name.Key)} is there more than once; the last one counts");
            }

            if (!WireNames.IsUserInterface(name.Key))
            {
                yield return name.Last();
            }
        }
    }

    private static bool Has(QueryPiece[] sent, string name) => sent.Any(p => p.Name.Text == name && p.Value!.Text.Length > 0);

    private void NoteOmissions(IEnumerable<QueryPiece> empty, bool changes)
    {
        string names = string.Join(", ", empty.Select(static p => Printed(p.Name.Text)));
        if (changes && names.Length > 0)
        {
            _notes.Add($"dropped because empty: {names}; a change keeps what is not sent, so if one was emptied on purpose, send it empty");
        }
    }

    private HashSet<string> SecretsOf(string function)
        => new((_snapshot?.Find(function)?.Parameters ?? []).Where(static p => p.Secret).Select(static p => p.Name), StringComparer.Ordinal);

    private static ApiParameter Parameter(QueryPiece piece, HashSet<string> secrets)
    {
        string name = piece.Name.Text;
        QueryPart value = piece.Value!;
        if (WireNames.IsSecret(name) || secrets.Contains(name))
        {
            return new(name, ApiRequest.Mask, ApiRequest.Mask, IsSecret: true);
        }

        // The log's own spelling is kept: it escapes more than it has to, but people look for it in the log.
        bool isClean = QueryEncoding.IsWellFormed(value.Source) && Query.Parse("v=" + value.Source).Findings.Count == 0;
        return new(name, value.Text, isClean ? value.Source : QueryEncoding.Encode(value.Text));
    }

    private void NoteSecrets(QueryPiece[] sent, ApiParameter[] parameters)
    {
        string names = string.Join(
            ", ",
            sent.Select(static p => p.Name.Text).Where(n => n is "auth" or "authinfo" || parameters.Any(p => p.IsSecret && p.Name == n)).Select(Printed));
        if (names.Length > 0)
        {
            _notes.Add($"masked: {names}; the line has it in clear text");
        }
    }

    private void NoteButton(ApiParameter[] parameters)
    {
        if (parameters.FirstOrDefault(static p => p.Name == "clicked_button") is { } button)
        {
            _notes.Add($"kept: clicked_button={button.Encoded}; forms with several buttons act by it");
        }
    }

    // The order means nothing to a panel. This is the one of the vendor's example: the log's, but flags stand together
    // where the first one does.
    private static IEnumerable<ApiParameter> FlagsTogether(ApiParameter[] parameters)
    {
        int first = Array.FindIndex(parameters, IsFlag);
        return first < 0
            ? parameters
            : parameters.Take(first).Concat(parameters.Where(IsFlag)).Concat(parameters.Skip(first).Where(static p => !IsFlag(p)));
    }

    private static bool IsFlag(ApiParameter parameter) => parameter.Value is "on" or "off";

    // Names come from a log, too: nothing in one may reach a terminal as a control character.
    private static string Printed(string name) => QueryEncoding.Encode(name);
}
