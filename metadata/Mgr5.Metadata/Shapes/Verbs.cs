namespace Mgr5.Metadata.Shapes;

/// <summary>A method of a node. What happens on the wire is the runtime's matter.</summary>
public enum Verb
{
    /// <summary>All rows of a list.</summary>
    List,

    /// <summary>One page of a list.</summary>
    Page,

    /// <summary>The rows of a list, read while they are used.</summary>
    Enumerate,

    /// <summary>The values of a form.</summary>
    Get,

    /// <summary>Submits a form without an id.</summary>
    Create,

    /// <summary>Submits a form for an object that exists.</summary>
    Update,

    /// <summary>Submits a form that stands for itself.</summary>
    Submit,

    /// <summary>The values and options of a form after one of its values changed.</summary>
    Refresh,

    /// <summary>A group operation on ids.</summary>
    Invoke,

    /// <summary>A group operation on one id after the other.</summary>
    InvokeEach,

    /// <summary>The first step of a wizard.</summary>
    Start,

    /// <summary>The step behind a step.</summary>
    Next,

    /// <summary>The step before a step.</summary>
    Back,

    /// <summary>Submits the last step.</summary>
    Finish,

    /// <summary>The figures of a report.</summary>
    Report,

    /// <summary>Checks and normalises a value.</summary>
    Validate,

    /// <summary>The content of a file.</summary>
    OpenRead,

    /// <summary>The call as it is, answered with the document as it is.</summary>
    Call,
}

/// <summary>Which methods a node has, and what they are called.</summary>
public static class Verbs
{
    /// <summary>The method's name in C#.</summary>
    public static string MethodName(this Verb verb) => verb == Verb.Report ? "GetAsync" : verb + "Async";

    internal static EquatableArray<Verb> Of(NodeKind kind) => kind switch
    {
        NodeKind.Path => [],
        NodeKind.List => [Verb.List, Verb.Page, Verb.Enumerate],
        NodeKind.Form => [Verb.Get, Verb.Submit, Verb.Refresh],
        NodeKind.RowForm => [Verb.Get, Verb.Create, Verb.Update, Verb.Refresh],
        NodeKind.Group => [Verb.Invoke, Verb.InvokeEach],
        NodeKind.Wizard => [Verb.Start, Verb.Next, Verb.Back, Verb.Finish],
        NodeKind.Report => [Verb.Report],
        NodeKind.Validator => [Verb.Validate],
        NodeKind.File => [Verb.OpenRead],
        NodeKind.Call => [Verb.Call],
        _ => throw new InvalidOperationException($"{kind} is no kind of a node."),
    };
}
