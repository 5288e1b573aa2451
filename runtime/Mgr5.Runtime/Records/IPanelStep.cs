using System.ComponentModel;

namespace Mgr5;

/// <summary>What a wizard answers: one of its steps, or that it is done.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IPanelStep<TSelf>
    where TSelf : IPanelStep<TSelf>
{
    /// <summary>The step that an answer shows.</summary>
    static abstract TSelf FromAnswer(PanelStepAnswer answer);
}
