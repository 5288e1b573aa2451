using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>Which methods a function has, by its kind and its place in the tree.</summary>
internal static class Verbs
{
    public static EquatableArray<Verb> Of(Function function, FunctionTree tree) => function.Kind switch
    {
        FunctionKind.List => [Verb.List, Verb.Page],
        FunctionKind.Form when IsFormOfRows(function, tree) => [Verb.Get, Verb.Create, Verb.Update],
        FunctionKind.Form => [Verb.Get, Verb.Submit],
        FunctionKind.Group => [Verb.Invoke],
        _ => [Verb.Call],
    };

    // The form of a list's rows stands right below the list. Two kinds of form stand there too and make no row by
    // being submitted: the list's filter, and the start of a wizard, whose steps are forms below it.
    private static bool IsFormOfRows(Function function, FunctionTree tree)
        => tree.Find(FunctionTree.ParentPath(function.Name)) is { Kind: FunctionKind.List }
            && FunctionTree.LastSegment(function.Name) != "filter"
            && !tree.ChildrenOf(function.Name).Any(child => tree.Find(child) is { Kind: FunctionKind.Form });
}
