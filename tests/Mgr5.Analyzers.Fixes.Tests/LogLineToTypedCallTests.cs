using System.Collections.Immutable;
using Mgr5.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace Mgr5.Analyzers.Fixes.Tests;

public sealed class LogLineToTypedCallTests
{
    private const string Line = "Feb  6 08:08:07 [1234:5] core_module INFO Request [203.0.113.5][root] 'clicked_button=ok&func=webdomain.edit&name=example%2Ecom&secure=on&sfrom=ajax&sok=ok'";
    private const string Call = """await panel.Webdomain.Edit.CreateAsync(new() { Name = "example.com", Secure = true });""";

    [Theory]
    [InlineData("        // $$LINE\n", "        CALL\n")]
    [InlineData("        await Task.Yield();\n        // $$LINE\n        return;\n", "        await Task.Yield();\n        CALL\n        return;\n")]
    [InlineData("        /* LI$$NE */\n", "        CALL\n")]
    [InlineData("        var line = \"$$LINE\"; // pasted\n", "        CALL // pasted\n")]
    [InlineData("        _ = @\"$$LINE\";\n", "        CALL\n")]
    public async Task A_line_of_the_log_becomes_the_call(string before, string after)
        => (await ApplyAsync(before, isAsync: true)).ShouldBe(Code(after.Replace("CALL", Call, StringComparison.Ordinal), isAsync: true));

    [Theory]
    [InlineData("        // $$LINE\n", false)]
    [InlineData("        var line = \"$$LINE\"; _ = line.Length;\n", true)]
    [InlineData("        // $$just a comment\n", true)]
    [InlineData("        await Task.Yield(); // $$LINE\n", true)]
    public async Task Nothing_is_offered_where_no_call_can_stand(string code, bool isAsync) => (await ApplyAsync(code, isAsync)).ShouldBeNull();

    private static string Code(string statements, bool isAsync) => $$"""
        using System.Threading.Tasks;
        using Mgr5;
        using Mgr5.Ispmgr;

        class Code
        {
            static {{(isAsync ? "async Task" : "void")}} Run(IspmgrClient panel)
            {
        {{statements}}    }
        }
        """;

    private static async Task<string?> ApplyAsync(string marked, bool isAsync)
    {
        string code = Code(marked.Replace("LINE", Line, StringComparison.Ordinal).Replace("LI$$NE", Line.Insert(3, "$$"), StringComparison.Ordinal), isAsync);
        int caret = code.IndexOf("$$", StringComparison.Ordinal);
        using FixedProject project = FixedProject.Of(code.Remove(caret, 2));
        List<CodeAction> actions = [];
        await new LogLineToTypedCall().ComputeRefactoringsAsync(new(project.Document, new(caret, 0), actions.Add, TestContext.Current.CancellationToken));
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await actions.ShouldHaveSingleItem().GetOperationsAsync(TestContext.Current.CancellationToken);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(project.Document.Id)!;
        (await FixedProject.ErrorsAsync(changed)).ShouldBeEmpty();
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
