using System.ComponentModel;

namespace Mgr5;

/// <summary>A value of a parameter that takes one of several: a known one, or any other text.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class PanelChoice
{
    private protected PanelChoice()
    {
    }

    /// <summary>What is sent.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Value
    {
        get;
        protected internal init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = "";

    /// <summary>What is sent.</summary>
    public sealed override string ToString() => Value;
}
