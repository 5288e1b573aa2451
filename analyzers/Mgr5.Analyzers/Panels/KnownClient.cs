using Mgr5.Metadata.Selections;
using Mgr5.Metadata.Shapes;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Analyzers.Panels;

/// <summary>The client that is emitted for one of a project's snapshots.</summary>
/// <param name="Name">Its name without its suffix.</param>
/// <param name="Snapshot">The snapshot with the overlays over it.</param>
internal sealed record KnownClient(string Name, Snapshot Snapshot)
{
    /// <summary>The C# that a function becomes, and what it needs.</summary>
    public PanelShape ShapeOf(string function)
        => ShapeBuilder.Of(Snapshot, Name).Build(new FunctionSelector(Snapshot, FunctionPatterns.Parse(function)).All());
}
