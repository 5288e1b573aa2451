namespace Mgr5.Metadata.Differences;

/// <summary>What became different. The order is that in which the changes of one function are listed.</summary>
public enum ChangeKind
{
    /// <summary>The snapshot is of another panel.</summary>
    Panel,

    /// <summary>The panel has another version.</summary>
    Version,

    /// <summary>The texts are in another language.</summary>
    Language,

    /// <summary>The function is new.</summary>
    FunctionAdded,

    /// <summary>The function is gone.</summary>
    FunctionRemoved,

    /// <summary>It does something else.</summary>
    FunctionKind,

    /// <summary>Its rows have another key.</summary>
    Key,

    /// <summary>Its rows belong to objects of another list, or no longer to any.</summary>
    Parent,

    /// <summary>Others may call it; or others see the parameter or column.</summary>
    Level,

    /// <summary>The wizard has other steps.</summary>
    Steps,

    /// <summary>Parameters or columns that were unknown are known.</summary>
    Known,

    /// <summary>Parameters or columns that were known are unknown.</summary>
    Unknown,

    /// <summary>Whether the list of parameters is whole.</summary>
    Completeness,

    /// <summary>The parameter is new.</summary>
    ParameterAdded,

    /// <summary>The parameter is gone.</summary>
    ParameterRemoved,

    /// <summary>The parameter has values of another type.</summary>
    ParameterType,

    /// <summary>Creating needs the parameter now, or no longer.</summary>
    Required,

    /// <summary>The parameter is there in other modes of its form, or with other values of other parameters.</summary>
    Condition,

    /// <summary>Several values of the parameter are parted otherwise.</summary>
    Separator,

    /// <summary>The parameter has other bounds, or is checked or converted otherwise.</summary>
    Rule,

    /// <summary>The parameter is a secret, hidden, read-only, a file, …, or the function answers with a file; or no longer so.</summary>
    Trait,

    /// <summary>The parameter has a choice more.</summary>
    ChoiceAdded,

    /// <summary>The parameter has a choice less.</summary>
    ChoiceRemoved,

    /// <summary>The column is new.</summary>
    ColumnAdded,

    /// <summary>The column is gone.</summary>
    ColumnRemoved,

    /// <summary>The column has values of another type.</summary>
    ColumnType,

    /// <summary>Only the C# differs: names that collide now or no longer do, or what another function's change does to this one.</summary>
    CSharp,

    /// <summary>Another title or description.</summary>
    Text,

    /// <summary>Parameters, columns or choices are in another order.</summary>
    Order,
}
