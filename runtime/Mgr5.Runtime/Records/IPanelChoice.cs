using System.ComponentModel;

namespace Mgr5;

/// <summary>An open enum: known values as static members, and any other string.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IPanelChoice
{
    /// <summary>What is sent.</summary>
    string Value { get; init; }
}
