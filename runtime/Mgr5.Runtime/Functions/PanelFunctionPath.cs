using System.ComponentModel;

namespace Mgr5;

/// <summary>A segment that only leads to functions, and is none itself.</summary>
/// <param name="panel">The client that calls.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PanelFunctionPath(PanelClient panel) : PanelFunction(panel, "");
