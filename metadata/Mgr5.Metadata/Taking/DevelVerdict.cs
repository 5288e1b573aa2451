namespace Mgr5.Metadata.Taking;

/// <summary>Whether a function may be called to see its description.</summary>
public enum DevelVerdict
{
    /// <summary>Not even where all forms are asked for.</summary>
    Never,

    /// <summary>Only where all forms are asked for: what the form does when it is shown is not known.</summary>
    WithAllForms,

    /// <summary>It merely shows.</summary>
    Ask,
}
