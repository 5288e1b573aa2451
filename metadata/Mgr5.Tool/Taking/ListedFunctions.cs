using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Taking;

/// <summary>The functions of the panel's own listing, which is whole: no answer of a function can add to it or take from it.</summary>
internal sealed class ListedFunctions(IEnumerable<Function> listed) : ITakenFunctions
{
    private readonly Dictionary<string, Function> _all = listed.ToDictionary(static f => f.Name, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Function> All => _all;

    public void Meet(Function mentioned)
    {
    }

    public IReadOnlyCollection<Function> There(IReadOnlyDictionary<string, FunctionAnswer> answers, IReadOnlyDictionary<string, Function> described)
        => [.. _all.Values.Select(static f => f with { Sources = [MetadataSource.Listing] })];
}
