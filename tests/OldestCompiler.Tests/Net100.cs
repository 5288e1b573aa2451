using Microsoft.CodeAnalysis;

namespace Basic.Reference.Assemblies;

/// <summary>The framework to compile against. The package of that name needs a newer compiler: these are the assemblies that run the tests.</summary>
internal static class Net100
{
    internal static class References
    {
        public static IEnumerable<MetadataReference> All { get; } =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
