using System.Reflection;
using Mgr5.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OldestCompiler.Tests;

/// <summary>
/// A build hands every file of the package to the compiler, also those that only editors run, and of these one that is made for a newer compiler.
/// </summary>
public sealed class EditorAssembliesTests
{
    [Theory]
    [InlineData("Mgr5.Analyzers.CodeFixes")]
    [InlineData("Mgr5.Analyzers.Completion")]
    public void A_compiler_finds_nothing_to_run_in_it_and_nothing_to_warn_of(string name)
    {
        string path = Repository.Path("analyzers", name, "bin", Configuration, "netstandard2.0", name + ".dll");
        File.Exists(path).ShouldBeTrue(path);
        NotingLoader loader = new();
        AnalyzerFileReference reference = new(path, loader);
        List<string> failures = [];
        reference.AnalyzerLoadFailed += (_, failure) => failures.Add($"{failure.ErrorCode}: {failure.Message}");

        reference.GetAnalyzersForAllLanguages().ShouldBeEmpty();
        reference.GetGeneratorsForAllLanguages().ShouldBeEmpty();

        failures.ShouldBeEmpty();
        loader.Loaded.ShouldBeEmpty();
    }

    [Fact]
    public void What_it_has_to_run_it_loads()
    {
        NotingLoader loader = new();
        AnalyzerFileReference reference = new(typeof(QueryAnalyzer).Assembly.Location, loader);

        reference.GetAnalyzersForAllLanguages().Length.ShouldBe(2);

        loader.Loaded.ShouldBe([reference.FullPath]);
    }

    private static string Configuration => Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;

    private sealed class NotingLoader : IAnalyzerAssemblyLoader
    {
        public List<string> Loaded { get; } = [];

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath)
        {
            if (!Loaded.Contains(fullPath))
            {
                Loaded.Add(fullPath);
            }

            return typeof(QueryAnalyzer).Assembly;
        }
    }
}
