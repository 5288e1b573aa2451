using Mgr5.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;

namespace Mgr5.Analyzers.Fixes.Tests;

/// <summary>The sample of hand-written requests, through <c>dotnet build</c>: it warns of just what is expected, and of nothing after the fixes.</summary>
public sealed class StringChecksTests
{
    private static readonly QueryCodeFix[] Fixes =
    [
        new UseSuggestion(), new RenameFunction(), new RemoveBrowserParameter(), new AddSok(), new EscapeValue(), new WriteValue(), new ReadSecretFromEnvironment(),
    ];

    [Fact]
    public async Task A_build_warns_of_every_mistake_and_of_nothing_else()
    {
        using CopiedSample sample = new();

        (int exitCode, IReadOnlyList<string> warnings, string output) = await sample.BuildAsync();

        exitCode.ShouldBe(0, output);
        warnings.ShouldBe(File.ReadAllLines(Path.Combine(sample.Folder, "expected.txt")));
    }

    [Fact]
    public async Task After_the_fixes_a_build_warns_of_nothing()
    {
        using CopiedSample sample = new();
        using (FixedProject project = FixedProject.OfFolder(sample.Folder))
        {
            foreach (DocumentId file in project.Project.DocumentIds)
            {
                Document document = await FixAsync(project.Project.GetDocument(file)!);
                if (File.Exists(Path.Combine(sample.Folder, document.Name)))
                {
                    await File.WriteAllTextAsync(Path.Combine(sample.Folder, document.Name), (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
                }
            }
        }

        (int exitCode, IReadOnlyList<string> warnings, string output) = await sample.BuildAsync("-p:Mended=true", "-warnaserror");

        warnings.ShouldBeEmpty();
        exitCode.ShouldBe(0, output);
    }

    private static async Task<Document> FixAsync(Document document)
    {
        foreach (QueryCodeFix fix in Fixes)
        {
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
            document = await fix.FixAllAsync(
                document,
                (await FixedProject.FindingsAsync(document)).Where(d => d.Location.SourceTree == tree && fix.FixableDiagnosticIds.Contains(d.Id)),
                TestContext.Current.CancellationToken);
        }

        return document;
    }
}
