using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Mgr5.Benchmarks.Generator;

/// <summary>Does in this process what a build has the compiler server do: parse, generate, compile, write an assembly with its symbols.</summary>
internal static class Compiler
{
    // With names of files, as the compiler has them.
    public static ImmutableArray<MetadataReference> WithRuntime { get; } =
    [
        .. Net100.ReferenceInfos.All.Select(static r => MetadataReference.CreateFromImage(r.ImageBytes, filePath: r.FileName)),
        MetadataReference.CreateFromFile(typeof(PanelClient).Assembly.Location),
    ];

    public static CSharpCompilation Parse(IEnumerable<string> sources, CSharpParseOptions options) => CSharpCompilation.Create(
        "Measured",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), options, $"{i}.cs")),
        WithRuntime,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The size of the assembly in bytes.</summary>
    public static long Emit(Compilation compilation)
    {
        using MemoryStream assembly = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? assembly.Length
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
