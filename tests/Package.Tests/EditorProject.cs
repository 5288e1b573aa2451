using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace Package.Tests;

/// <summary>What an editor sees of a project: a design-time build, and the generators run in the editor's process.</summary>
internal sealed record EditorProject(IReadOnlyList<string> Emitted, IReadOnlyList<string> Errors)
{
    /// <summary>Opens a project that was restored.</summary>
    public static async Task<EditorProject> OpenAsync(string project)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        using var workspace = MSBuildWorkspace.Create();
        Project opened = await workspace.OpenProjectAsync(Directory.GetFiles(project, "*.csproj").Single(), cancellationToken: cancellationToken);
        workspace.Diagnostics.Where(static d => d.Kind == WorkspaceDiagnosticKind.Failure).ShouldBeEmpty();

        Compilation compilation = (await opened.GetCompilationAsync(cancellationToken))!;
        return new(
            [.. (await opened.GetSourceGeneratedDocumentsAsync(cancellationToken)).Where(IsOurs).Select(static d => d.HintName).Order(StringComparer.Ordinal)],
            [.. compilation.GetDiagnostics(cancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString())]);
    }

    private static bool IsOurs(SourceGeneratedDocument document)
        => document.FilePath?.Contains("Mgr5.Generator", StringComparison.Ordinal) == true;
}
