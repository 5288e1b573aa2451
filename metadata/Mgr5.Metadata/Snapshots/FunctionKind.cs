namespace Mgr5.Metadata.Snapshots;

/// <summary>What a function does; the panel states it as "Function type".</summary>
public enum FunctionKind
{
    /// <summary>The panel does not say.</summary>
    Unknown,

    /// <summary>Answers with rows.</summary>
    List,

    /// <summary>Shows the values of one object, and takes them when submitted.</summary>
    Form,

    /// <summary>A group operation: acts on one or more objects given by id.</summary>
    Group,

    /// <summary>Answers with bands of figures over a period.</summary>
    Report,

    /// <summary>Checks and normalises one value.</summary>
    Validator,

    /// <summary>Done by a handler outside the panel.</summary>
    External,

    /// <summary>The start page.</summary>
    Dashboard,

    /// <summary>A page of help.</summary>
    Helpboard,

    /// <summary>The panel states that it has no type.</summary>
    None,
}
