using Mgr5.Analyzers.Panels;
using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Microsoft.CodeAnalysis.Tags;

namespace Mgr5.Analyzers.Completion;

/// <summary>Something that can be written at a place of a request.</summary>
/// <param name="Text">The name or value.</param>
/// <param name="Description">What the panel says of it.</param>
/// <param name="Tag">Which icon it has.</param>
internal sealed record Suggestion(string Text, string Description, string Tag)
{
    private static readonly (string Name, string Description)[] Service =
    [
        ("elid", "the id of the object"), ("plid", "the id of the object that the list belongs to"), ("sok", "ok: the form is sent, and not only shown"),
        ("out", "the format of the answer"), ("lang", "the language of the answer"), ("su", "with whose rights"),
        ("auth", "the id of a session"), ("authinfo", "user:password"), ("clicked_button", "the button of a form that has several"),
        ("p_num", "the number of a page"), ("p_cnt", "how many rows a page has"), ("p_col", "the column to sort by, with + or - before it"),
    ];

    private static readonly string[] Formats = ["xml", "json", "devel", "text", "csv", "print", "sjson", "JSONdata"];

    /// <summary>What can be written; each text once.</summary>
    public static IEnumerable<Suggestion> For(RequestCaret caret, IReadOnlyList<KnownPanel> panels)
    {
        IEnumerable<Suggestion> all = caret.Parameter switch
        {
            RequestCaret.Func => panels.SelectMany(Functions),
            "out" => Formats.Select(static f => new Suggestion(f, "", WellKnownTags.EnumMember)),
            "sok" => [new("ok", "", WellKnownTags.EnumMember)],
            { } parameter => FunctionsOf(caret, panels).SelectMany(f => f.Find(parameter)).SelectMany(Values),
            null => Names(caret, FunctionsOf(caret, panels)),
        };
        return all.GroupBy(static s => s.Text, StringComparer.Ordinal).Select(static same => same.First());
    }

    private static IEnumerable<KnownFunction> FunctionsOf(RequestCaret caret, IReadOnlyList<KnownPanel> panels)
        => caret.Query.Function is { IsConstant: true } function ? panels.Select(p => p.Find(function.Text)).OfType<KnownFunction>() : [];

    private static IEnumerable<Suggestion> Functions(KnownPanel panel)
        => panel.FunctionNames.Select(name => panel.Find(name)!.Versions[0]).Select(static f => new Suggestion(f.Name, Described(f.Title, f.Description), WellKnownTags.Method));

    // Names that are there already are left out.
    private static IEnumerable<Suggestion> Names(RequestCaret caret, IEnumerable<KnownFunction> functions)
    {
        if (caret.Query.Function is null)
        {
            yield return new(RequestCaret.Func, "the function", WellKnownTags.Keyword);
        }

        IEnumerable<Suggestion> parameters = functions
            .SelectMany(static f => f.Versions)
            .SelectMany(static f => f.Parameters ?? [])
            .Where(static p => !WireNames.IsPattern(p.Name) && !p.ReadOnly)
            .Select(static p => new Suggestion(p.Name, Described(p.Title, p.Description), WellKnownTags.Property));
        foreach (Suggestion name in parameters.Concat(Service.Select(static s => new Suggestion(s.Name, s.Description, WellKnownTags.Keyword))))
        {
            if (!caret.Query.Parameters.Any(p => p.Name.Text == name.Text && !p.Name.Span.Contains(caret.Typed)))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<Suggestion> Values(Parameter parameter)
        => parameter.Type == DataType.Flag
            ? [new("on", Described(parameter.Title, null), WellKnownTags.EnumMember), new("off", Described(parameter.Title, null), WellKnownTags.EnumMember)]
            : (parameter.Values ?? []).Where(static v => v.Value.Length > 0 && v.Value.All(IsPlain)).Select(static v => new Suggestion(v.Value, v.Title ?? "", WellKnownTags.EnumMember));

    // What would have to be written otherwise in some literals is not offered.
    private static bool IsPlain(char c) => c is > ' ' and <= '~' and not ('"' or '\\' or '{' or '}');

    private static string Described(string? title, string? description) => string.Join("\n", new[] { title, description }.Where(static t => !string.IsNullOrEmpty(t)));
}
