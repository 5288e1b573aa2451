using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Package.Tests;

/// <summary>What a build made of a project.</summary>
internal sealed record BuiltProject(IReadOnlyList<string> Emitted, IReadOnlyList<string> Types, long Size)
{
    /// <summary>Where a project says that emitted sources are to be written.</summary>
    public const string ShowEmitted = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    /// <summary>Builds a project, which has to succeed.</summary>
    public static async Task<BuiltProject> BuildAsync(Feed feed, string project)
    {
        (int exitCode, string output) = await feed.DotnetAsync(project, "build", "--nologo");
        exitCode.ShouldBe(0, output);

        string emitted = Path.Combine(project, "obj", "Debug", "net10.0", "generated", "Mgr5.Generator");
        string assembly = Path.Combine(project, "bin", "Debug", "net10.0", Path.GetFileName(project) + ".dll");
        return new(
            [
                .. (Directory.Exists(emitted) ? Directory.GetFiles(emitted, "*", SearchOption.AllDirectories) : [])
                    .Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
            ],
            TypesOf(assembly),
            new FileInfo(assembly).Length);
    }

    private static string[] TypesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(t => metadata.GetString(t.Namespace) == "Mgr5.Ispmgr")
                .Select(t => metadata.GetString(t.Name)).Order(StringComparer.Ordinal),
        ];
    }
}
