using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;
using Mgr5.Metadata.Taking;

namespace Mgr5.Tool.Taking;

/// <summary>
/// Without a listing: functions that there may be, from an earlier snapshot, from the names that come with the command, and from the
/// buttons, marks and steps of descriptions. An earlier snapshot is believed until the panel says otherwise; a name that comes with the
/// command is a question, which the panel has to answer.
/// </summary>
internal sealed class UnlistedFunctions : ITakenFunctions
{
    private readonly Dictionary<string, Function> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _earlier = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <param name="shipped">The names that come with the command.</param>
    /// <param name="earlier">An earlier snapshot of the panel, if there is one.</param>
    /// <param name="language">The language that is taken: of an earlier snapshot in another one nothing but names, kinds and rights is of use.</param>
    public UnlistedFunctions(IEnumerable<Function> shipped, Snapshot? earlier, string language)
    {
        foreach (Function function in shipped)
        {
            _all[function.Name] = function;
        }

        foreach (Function function in earlier?.Functions ?? [])
        {
            _earlier.Add(function.Name);
            _all[function.Name] = earlier!.Language is null || earlier.Language == language
                ? function
                : new() { Name = function.Name, Kind = function.Kind, Level = function.Level, Parent = function.Parent };
        }
    }

    public IReadOnlyDictionary<string, Function> All => _all;

    public void Meet(Function mentioned)
    {
        if (!DevelCalls.IsCallable(mentioned.Name))
        {
            return;
        }

        _met.Add(mentioned.Name);
        if (!_all.TryGetValue(mentioned.Name, out Function? known))
        {
            _all[mentioned.Name] = new() { Name = mentioned.Name, Kind = mentioned.Kind };
        }
        else if (known.Kind == FunctionKind.Unknown && !_earlier.Contains(mentioned.Name))
        {
            // Of what an earlier snapshot has without a kind, the panel's listing said so.
            _all[mentioned.Name] = known with { Kind = mentioned.Kind };
        }
    }

    public IReadOnlyCollection<Function> There(IReadOnlyDictionary<string, FunctionAnswer> answers, IReadOnlyDictionary<string, Function> described)
    {
        return [.. _all.Values.Where(f => IsThere(f.Name)).Select(Known)];

        bool IsThere(string name) => AnswerOf(name) switch
        {
            FunctionAnswer.Described or FunctionAnswer.Answered => true,
            FunctionAnswer.NoSuchFunction => false,
            FunctionAnswer.NotAsked when !_met.Contains(name) => IsThereUnasked(name),
            _ => _earlier.Contains(name) || _met.Contains(name),
        };

        // What stands below a function that is not there is not there either. Beside an earlier snapshot, which may have been made from
        // the panel's own listing, no name is added for which nothing of the panel speaks.
        bool IsThereUnasked(string name) => _earlier.Contains(name)
            ? !Above(name).Any(above => _earlier.Contains(above) && AnswerOf(above) == FunctionAnswer.NoSuchFunction)
            : _earlier.Count == 0
                && Above(name).Select(AnswerOf).FirstOrDefault(static answer => answer != FunctionAnswer.NotAsked) is FunctionAnswer.Described or FunctionAnswer.Answered;

        FunctionAnswer AnswerOf(string name) => IsDescribed(name) ? FunctionAnswer.Described : answers.GetValueOrDefault(name);

        // A button that passes the key of a row tells a function's parent, and is no description of it.
        bool IsDescribed(string name) => described.TryGetValue(name, out Function? fresh) && fresh.Sources.Contains(MetadataSource.Devel);

        Function Known(Function function)
        {
            Function known = function.Parent is { } parent && IsDescribed(parent) ? function with { Parent = null } : function;
            return IsDescribed(function.Name) ? Besides(known, described[function.Name]) : known;
        }
    }

    /// <summary>
    /// What an earlier description said is not true any more where the new one does not say it. Pages and interface files may have said
    /// more of a form than what it shows of one object.
    /// </summary>
    private static Function Besides(Function known, Function fresh) => new()
    {
        Name = known.Name,
        Kind = known.Kind,
        Title = known.Title,
        Description = known.Description,
        Parent = known.Parent,
        Sources = known.Sources.Where(static s => s != MetadataSource.Devel).ToEquatableArray(),
        Parameters = known.Sources.Any(static s => s is MetadataSource.Page or MetadataSource.Interface) && !fresh.Complete
            ? known.Parameters?.Where(p => fresh.Parameters is not { } shown || !shown.Any(s => s.Name == p.Name)).ToEquatableArray()
            : null,
    };

    private static IEnumerable<string> Above(string name)
    {
        for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            yield return name[..dot];
        }
    }
}
