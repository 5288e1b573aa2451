using Mgr5.Metadata.Snapshots;

namespace Mgr5.Metadata.Shapes;

/// <summary>What a function can do in C#, by its kind, its place in the tree and, where the panel states no kind, its name.</summary>
internal static class NodeKinds
{
    private static readonly string[] FileWords = ["download", "dump", "pdf"];

    public static NodeKind Of(Function? function, FunctionTree tree) => function switch
    {
        null => NodeKind.Path,
        { Kind: FunctionKind.List } => NodeKind.List,
        { Kind: FunctionKind.Group, File: false } => NodeKind.Group,
        { Kind: FunctionKind.Report } => NodeKind.Report,
        { Kind: FunctionKind.Validator } => NodeKind.Validator,
        { Steps: not null } => NodeKind.Wizard,
        { Kind: FunctionKind.Form } => IsFormOfRows(function, tree) ? NodeKind.RowForm : NodeKind.Form,
        _ => AnswersWithFile(function) ? NodeKind.File : NodeKind.Call,
    };

    // The form of a list's rows stands right below the list. Two kinds of form stand there too and make no row by
    // being submitted: the list's filter, and the start of a wizard, whose steps are forms below it.
    private static bool IsFormOfRows(Function function, FunctionTree tree)
        => tree.Find(FunctionTree.ParentPath(function.Name)) is { Kind: FunctionKind.List }
            && FunctionTree.LastSegment(function.Name) != FunctionTree.Filter
            && !tree.ChildrenOf(function.Name).Any(child => tree.Find(child) is { Kind: FunctionKind.Form });

    private static bool AnswersWithFile(Function function) => function.File || FileWords.Contains(FunctionTree.LastSegment(function.Name));
}
