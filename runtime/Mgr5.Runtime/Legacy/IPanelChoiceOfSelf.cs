using System.ComponentModel;

namespace Mgr5;

/// <summary>An open enum: known values as static members, and any other string.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IPanelChoice<TSelf> : IPanelChoice
    where TSelf : struct, IPanelChoice<TSelf>
{
    /// <summary>The choice of that value.</summary>
    static abstract TSelf FromValue(string value);
}
