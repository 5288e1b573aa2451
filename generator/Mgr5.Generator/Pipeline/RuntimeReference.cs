using Mgr5.Metadata;
using Microsoft.CodeAnalysis;

namespace Mgr5.Generator.Pipeline;

/// <summary>Finds the runtime among the references. Its name is enough, so that the compilation needs not be looked at.</summary>
internal static class RuntimeReference
{
    public static bool Is(MetadataReference reference) => reference switch
    {
        PortableExecutableReference { FilePath: null } inMemory
            => inMemory.GetMetadata() is AssemblyMetadata assembly && IsNamed(assembly.GetModules()[0].Name),
        PortableExecutableReference file => IsNamed(Path.GetFileName(file.FilePath)!),
        CompilationReference project => project.Compilation.AssemblyName == BuildNames.RuntimeAssembly,
        _ => false,
    };

    private static bool IsNamed(string file) => file.Equals(BuildNames.RuntimeAssembly + ".dll", StringComparison.OrdinalIgnoreCase);
}
