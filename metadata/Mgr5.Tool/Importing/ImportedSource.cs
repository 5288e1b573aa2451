using Mgr5.Metadata;
using Mgr5.Metadata.Snapshots;

namespace Mgr5.Tool.Importing;

/// <summary>What one listing, page, interface file or answer says.</summary>
/// <param name="Source">Which of them it is.</param>
/// <param name="Described">The functions that it lists or describes.</param>
/// <param name="Mentioned">What it says of functions on its way.</param>
/// <param name="Notes">What people should know of it, a line each.</param>
internal sealed record ImportedSource(
    MetadataSource Source, EquatableArray<Function> Described, EquatableArray<Function> Mentioned, IReadOnlyList<string> Notes);
